/** What pip prints, as it prints it, without the bars that it draws on a terminal only. */

const PLACE = '/usr/local/lib/python3.11/site-packages';
const AS_ROOT =
  "WARNING: Running pip as the 'root' user can result in broken permissions and conflicting behaviour with the " +
  'system package manager. It is recommended to use a virtual environment instead.';

interface Release {
  readonly name: string;
  readonly version: string;
}

/** Of a package that was fetched and installed. */
export function printedForNew({ name, version }: Release): string {
  const wheel = `${name.replaceAll('-', '_')}-${version}-py3-none-any.whl`;
  return lines(
    `Collecting ${name}`,
    `  Downloading ${wheel}.metadata (2.3 kB)`,
    `Requirement already satisfied: requests>=2.28 in ${PLACE} (from ${name}) (2.32.3)`,
    `Requirement already satisfied: certifi>=2017.4.17 in ${PLACE} (from requests>=2.28->${name}) (2024.8.30)`,
    `Downloading ${wheel} (18 kB)`,
    `Installing collected packages: ${name}`,
    `Successfully installed ${name}-${version}`,
    AS_ROOT,
  );
}

/** Of a package whose newest version is there. */
export function printedForSame({ name, version }: Release): string {
  return lines(`Requirement already satisfied: ${name} in ${PLACE} (${version})`, AS_ROOT);
}

/** Of a build that gives up, line by line: most of it is what the compiler has said. */
export function printedForFailedBuild(name: string): readonly string[] {
  const files = Array.from({ length: 120 }, (_, place) => `  copying src/part_${place + 1}.c -> build/temp`);
  return [
    `Collecting ${name}`,
    `  Downloading ${name.replaceAll('-', '_')}-0.0.1.tar.gz (61 kB)`,
    '  Installing build dependencies: started',
    "  Installing build dependencies: finished with status 'done'",
    '  Getting requirements to build wheel: started',
    '  error: subprocess-exited-with-error',
    '  Getting requirements to build wheel did not run successfully.',
    '  exit code: 1',
    '  [132 lines of output]',
    '  running build_ext',
    ...files,
    '  Traceback (most recent call last):',
    '    File "<string>", line 14, in <module>',
    '    File "/tmp/pip-build-env-x1/overlay/setup.py", line 8, in <module>',
    '      from setuptools_scm import get_version',
    "  ModuleNotFoundError: No module named 'setuptools_scm'",
    '  [end of output]',
    '  note: This error originates from a subprocess, and is likely not a problem with pip.',
    `ERROR: Failed to build '${name}' when getting requirements to build wheel`,
  ];
}

function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
