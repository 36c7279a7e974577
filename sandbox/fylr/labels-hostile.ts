type Words = Readonly<Record<string, string>>;

/** Marks that turn the direction of what comes after them. */
const OVERRIDE = '\u202e';
const ISOLATE = '\u2067';

const LONG = 'A label of ten thousand characters. '.repeat(280).slice(0, 10_000);

/** Words of plugins that carry harm, by plugin; their makers wrote them in English only. */
export const HOSTILE_WORDS: Readonly<Record<string, Words>> = {
  'hostile-markup': worded('hostile_markup', {
    section: '<img src=x onerror=alert(1)>',
    label: '<script>alert("label")</script>',
    hint: '<iframe srcdoc="<script>alert(1)</script>"></iframe> [click](javascript:alert(2)) ![p](https://evil.example.org/p.gif)',
    caption: '</label></form><form action="https://evil.example.org">',
    option: '<b onmouseover=alert(3)>one</b>',
    column: '<style>*{display:none}</style>',
    placeholder: '" autofocus onfocus="alert(4)',
  }),
  'hostile-directions': worded('hostile_directions', {
    section: `Settings ${OVERRIDE}neve`,
    label: `عربي ${OVERRIDE}fdp.exe`,
    hint: `עברית **bold** ${ISOLATE}${OVERRIDE}never closed`,
    caption: `${OVERRIDE}ffo hctiws`,
    option: 'خيار واحد',
    column: 'عمود',
    placeholder: 'مثال',
  }),
  'hostile-length': worded('hostile_length', {
    section: LONG,
    label: 'Ä'.repeat(10_000),
    hint: `# ${LONG}`,
    caption: LONG,
    option: LONG,
    column: 'No-space-anywhere-'.repeat(500),
    placeholder: LONG,
  }),
  'hostile-keys': {
    'server.config.name.system.__proto__': 'Of all objects',
    'server.config.parameter.system.__proto__.__proto__.label': 'Parent',
    'server.config.parameter.system.odd_names.a.b[0].label': 'With dots',
  },
};

interface Worded {
  readonly section: string;
  readonly label: string;
  readonly hint: string;
  readonly caption: string;
  readonly option: string;
  readonly column: string;
  readonly placeholder: string;
}

function worded(section: string, texts: Worded): Words {
  const parameter = `server.config.parameter.system.${section}`;
  return {
    [`server.config.name.system.${section}`]: texts.section,
    [`${parameter}.text.label`]: texts.label,
    [`${parameter}.text.label|hint`]: texts.hint,
    [`${parameter}.text.placeholder`]: texts.placeholder,
    [`${parameter}.choice.label`]: texts.label,
    [`server.config.option.system.${section}.choice.<b>one</b>`]: texts.option,
    [`${parameter}.flag.label`]: '-',
    [`${parameter}.flag.checkbox`]: texts.caption,
    [`${parameter}.rows.label`]: texts.label,
    [`${parameter}.rows.cell.label`]: texts.column,
  };
}
