type Words = Readonly<Record<string, string>>;

const NAME = 'server.config.name.system';
const PARAMETER = 'server.config.parameter.system';
const OPTION = 'server.config.option.system';

/**
 * The words of the plugin that has every setting, by language. As with real makers some are missing, one says that
 * nothing is shown, and one strays from the scheme.
 */
export const EVERY_SETTING_WORDS: Readonly<Record<string, Words>> = {
  'en-US': {
    'server.config.group.system.every.title': 'Every setting',
    [`${NAME}.every_text`]: 'Texts',
    [`${PARAMETER}.every_text.title.label`]: 'Title',
    [`${PARAMETER}.every_text.title.label|hint`]:
      'Shown in **every** window.\n\n- short\n- without a full stop',
    [`${PARAMETER}.every_text.abstract.label`]: 'Description',
    [`${PARAMETER}.every_text.greeting.label`]: 'Greeting, by language',
    [`${PARAMETER}.every_text.terms.label`]: 'Terms of use, by language',
    [`${PARAMETER}.every_text.contact.label`]: 'Contact',
    [`${PARAMETER}.every_text.api_key.label`]: 'Key for the service',
    [`${PARAMETER}.every_text.mapping.label`]: 'Mapping',
    [`${PARAMETER}.every_text.objecttype.label`]: '<b>Object type</b>',
    [`${NAME}.every_choice`]: 'Choices',
    [`${PARAMETER}.every_choice.enabled.label`]: '-',
    [`${PARAMETER}.every_choice.enabled.checkbox`]: 'Offer downloads',
    [`${PARAMETER}.every_choice.notify.label`]: 'Mails',
    [`${PARAMETER}.every_choice.notify.checkbox`]: 'Tell me of each download',
    [`${PARAMETER}.every_choice.level.label`]: 'Level',
    [`${OPTION}.every_choice.level.1`]: 'low',
    [`${OPTION}.every_choice.level.2`]: 'middle',
    [`${OPTION}.every_choice.level.10`]: 'high',
    [`${PARAMETER}.every_choice.quality.label`]: 'Quality (1 to 100)',
    [`${PARAMETER}.every_choice.formats.label`]: 'Formats',
    [`${PARAMETER}.every_choice.sizes.label`]: 'Sizes (pixels)',
    [`${NAME}.every_structure`]: 'Structures',
    [`${PARAMETER}.every_structure.template.label`]: 'Template',
    [`${PARAMETER}.every_structure.acts_as.label`]: 'Acts as',
    [`${PARAMETER}.every_structure.proxy.label`]: 'Proxy',
    [`${PARAMETER}.every_structure.rules.label`]: 'Rules',
    [`${PARAMETER}.every_structure.rules.active.label`]: 'Active',
    [`${PARAMETER}.every_structure.rules.label.label`]: 'Label',
    [`${NAME}.every_public`]: 'Public',
    [`${NAME}.every_root`]: 'For root only',
    'server.config.name.system.every-unavailable.title': 'Clusters',
  },
  'de-DE': {
    'server.config.group.system.every.title': 'Jede Einstellung',
    [`${NAME}.every_text`]: 'Texte',
    [`${PARAMETER}.every_text.title.label`]: 'Titel',
    [`${PARAMETER}.every_text.greeting.label`]: 'Begrüßung, je Sprache',
    [`${NAME}.every_choice`]: 'Auswahl',
    [`${PARAMETER}.every_choice.enabled.checkbox`]: 'Downloads anbieten',
    [`${NAME}.every_structure`]: 'Strukturen',
  },
};
