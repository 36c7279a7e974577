import { booleanField, type Fields } from './body.ts';
import type { Context } from './context.ts';
import { fieldError, InnerFailure, Refusal, ruleError } from './errors.ts';
import { hasRight, superuser } from './permissions.ts';
import { printedForNew, printedForSame } from './pip-output.ts';
import { type Package, runPip } from './pip.ts';
import type { Answer, Call, Permission, View } from './view.ts';

const staffWhoMayAdd: Permission = (person) => person?.staff === true && hasRight(person, 'admin', 'add');

/** Installing a package, or updating one, by name or from an address. */
export function installView(context: Context): View {
  return {
    path: '/api/plugins/install/',
    permission: context.behaviour.installNeedsSuperuser ? superuser : staffWhoMayAdd,
    methods: { POST: (call) => install(context, call) },
  };
}

interface Wish {
  readonly url: string;
  readonly packagename: string;
  readonly version: string;
}

async function install(context: Context, call: Call): Promise<Answer> {
  const { state, registry, behaviour } = context;
  const fields = call.fields();
  const wish = readWish(fields, context);
  const requirement = requirementOf(wish, context);
  const outcome = await runPip(requirement, context);
  if (outcome.kind === 'refused') throw ruleError(...outcome.lines);
  if (outcome.kind === 'broken') {
    if (!behaviour.swallowsInstallFailures) throw new InnerFailure('OSError', outcome.reason);
    return { status: 201, body: { input: fields } };
  }
  const named = wish.packagename !== '';
  const there = outcome.package.plugins.every(({ key }) => state.installed.get(key) === true);
  const put = (late: boolean) => {
    const found = outcome.package.plugins.filter(
      ({ install: how }) => (how?.unseenAtFirst ?? false) === late,
    );
    state.transaction(() => {
      for (const plugin of found) state.installed.put(plugin.key, true);
    });
  };
  put(false);
  if (named || !behaviour.loadsNamedPackagesOnly) await registry.reload();
  put(true);
  return {
    status: 201,
    body: resultBody(outcome.package, there, named && behaviour.loadsNamedPackagesOnly, fields),
  };
}

function resultBody(
  { name, version }: Package,
  there: boolean,
  tellsVersion: boolean,
  input: Fields,
): object {
  return {
    result: tellsVersion ? 'The package is in /usr/lib/python3/site-packages' : 'The package was installed',
    success: 'The package was installed',
    output: there ? printedForSame({ name, version }) : printedForNew({ name, version }),
    ...(tellsVersion && { version }),
    input,
  };
}

function readWish(fields: Fields, context: Context): Wish {
  if (fields.confirm === undefined) throw fieldError('confirm', 'This field is required.');
  const wish = {
    url: textField(fields, 'url'),
    packagename: textField(fields, 'packagename'),
    version: textField(fields, 'version'),
  };
  if (!booleanField(fields, 'confirm', false))
    throw fieldError('confirm', 'The installation must be confirmed');
  if (wish.url === '' && wish.packagename === '') {
    const sentence = 'Give the name of a package, or an address';
    throw new Refusal(400, { url: [sentence], packagename: [sentence] });
  }
  if (context.installDisabled()) throw ruleError('Installing plugins is disabled on this server');
  const written = Object.values(wish).join('');
  if (context.behaviour.refusesShellCharacters && /[;&|`$()]/.test(written)) {
    throw ruleError('Invalid characters in the package name or address');
  }
  return wish;
}

function textField(fields: Fields, name: string): string {
  const value = fields[name] ?? '';
  if (typeof value !== 'string') throw fieldError(name, 'Not a valid string.');
  return value.trim();
}

const REPOSITORIES = ['git+https', 'hg+https', 'svn+svn'];

/**
 * What pip is asked to install; nothing, where the server forgets the name that was given beside a package
 * index (upstream: InvenTree 198 and 435; mended at 529).
 */
function requirementOf({ url, packagename, version }: Wish, { behaviour }: Context): string {
  const wanted = version === '' ? packagename : `${packagename}==${version}`;
  if (url === '') return wanted;
  if (REPOSITORIES.some((scheme) => url.includes(scheme))) {
    return packagename === '' ? url : `${packagename}@${url}`;
  }
  if (!behaviour.usesIndexWithName) return '';
  if (packagename === '') throw fieldError('packagename', 'A package index needs a package name');
  return wanted;
}
