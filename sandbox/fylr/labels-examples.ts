type Words = Readonly<Record<string, string>>;
type WordsByPlugin = Readonly<Record<string, Words>>;

const NAME = 'server.config.name.system';
const PARAMETER = 'server.config.parameter.system';
const OPTION = 'server.config.option.system';

/** The words of plugins whose declarations are those of real ones, by language and plugin. */
export const EXAMPLE_WORDS: Readonly<Record<string, WordsByPlugin>> = {
  'en-US': {
    'monitoring-endpoint': {
      'server.config.group.system.monitoring.title': 'Monitoring',
      [`${NAME}.monitoring_endpoint`]: 'Monitoring endpoint',
      [`${PARAMETER}.monitoring_endpoint.enabled.label`]: '-',
      [`${PARAMETER}.monitoring_endpoint.enabled.checkbox`]: 'Answer monitoring systems',
      [`${PARAMETER}.monitoring_endpoint.license_early_warning_in_weeks.label`]:
        'Warn before the licence ends (weeks)',
      [`${PARAMETER}.monitoring_endpoint.status__disk.label`]: 'The disk is nearly full',
      [`${PARAMETER}.monitoring_endpoint.root_api_user.label`]: 'Acts as',
      [`${PARAMETER}.monitoring_endpoint.root_api_user.label|hint`]: 'Must have the right `system.root`.',
      [`${OPTION}.monitoring_endpoint.status__disk.nothing`]: 'not worth a word',
      [`${OPTION}.monitoring_endpoint.status__disk.warning`]: 'a warning',
      [`${OPTION}.monitoring_endpoint.status__disk.error`]: 'an error',
    },
    'custom-data-type-gnd': {
      'server.config.group.system.gnd.title': 'GND',
      [`${NAME}.update_gnd`]: 'Update of linked records',
      [`${PARAMETER}.update_gnd.enabled.label`]: 'Update',
      [`${PARAMETER}.update_gnd.enabled.checkbox`]: 'at night',
      [`${PARAMETER}.update_gnd.from_time.label`]: 'From (hour)',
      [`${PARAMETER}.update_gnd.to_time.label`]: 'To (hour)',
      [`${NAME}.mapbox_gnd`]: 'Maps',
      [`${NAME}.fulltext_gnd`]: 'Full-text search',
    },
    'fylr-plugin-sequence': {
      [`${NAME}.sequence`]: 'Where numbers are kept',
      // Its makers stray from the scheme.
      [`${NAME}.sequence.objecttype.label`]: 'Object type of the counters',
      [`${NAME}.sequence.ref_field.label`]: 'Field of the name',
      [`${NAME}.sequence.num_field.label`]: 'Field of the number',
      [`${NAME}.objecttypes`]: 'What is numbered',
      [`${PARAMETER}.objecttypes.sequence_settings.label`]: 'Object types',
      [`${PARAMETER}.objecttypes.sequence_settings.active.label`]: 'Active',
      [`${PARAMETER}.objecttypes.sequence_settings.objecttype.label`]: 'Object type',
      [`${PARAMETER}.objecttypes.sequence_settings.field_name.label`]: 'Field',
      [`${PARAMETER}.objecttypes.sequence_settings.template.label`]: 'Template',
      [`${PARAMETER}.objecttypes.sequence_settings.template.label|hint`]:
        '`%n%` is where the number goes. See [the guide](https://plugins.example.org/sequence).',
    },
    signaturegenerator: {
      [`${NAME}.signaturegenerator`]: 'Call numbers',
      [`${PARAMETER}.signaturegenerator.patterns.label`]: 'Patterns',
      [`${PARAMETER}.signaturegenerator.patterns.pattern.label`]: 'Pattern',
      [`${PARAMETER}.signaturegenerator.patterns.variables.label`]: 'Variables',
      [`${PARAMETER}.signaturegenerator.patterns.variables.variable.label`]: 'Name',
      [`${PARAMETER}.signaturegenerator.patterns.sequences.label`]: 'Counters',
    },
    'nfis-geometry': {
      [`${NAME}.nfisGeoservices`]: 'Map services',
      [`${PARAMETER}.nfisGeoservices.geoserver_username.label`]: 'User',
      [`${PARAMETER}.nfisGeoservices.geoserver_password.label`]: 'Password',
      [`${PARAMETER}.nfisGeoservices.wfs_version.label`]: 'Version of WFS',
      [`${OPTION}.nfisGeoservices.wfs_version.2`]: '2.0',
      [`${PARAMETER}.nfisGeoservices.services.label`]: 'Services',
      [`${PARAMETER}.nfisGeoservices.services.layers.label`]: 'Layers',
    },
    'tray-link-manager': {
      [`${NAME}.tray_link_manager`]: 'Links',
      [`${PARAMETER}.tray_link_manager.links.label`]: 'Links',
      [`${PARAMETER}.tray_link_manager.links.url.placeholder`]: 'https://…',
    },
    fylr_example: {
      [`${NAME}.custom`]: 'Custom',
      [`${NAME}.booleans`]: 'Booleans',
      // The same key as that of every other plugin with a section of this name.
      [`${NAME}.user`]: 'User',
    },
    'datacite-doi': {
      [`${NAME}.datacite`]: 'DataCite',
      [`${PARAMETER}.datacite.accounts.label`]: 'Accounts',
    },
    'asks-before-saving': {
      [`${NAME}.asks_plainly`]: 'Asks plainly',
      [`${NAME}.asks_twice`]: 'Asks twice',
      [`${PARAMETER}.asks_twice.days.label`]: 'Keep for (days)',
      [`${NAME}.refuses`]: 'Refuses',
      [`${NAME}.stored_before`]: 'Stored before',
    },
  },
  'de-DE': {
    'monitoring-endpoint': {
      [`${NAME}.monitoring_endpoint`]: 'Überwachungs-Endpunkt',
      [`${PARAMETER}.monitoring_endpoint.enabled.label`]: '-',
      [`${PARAMETER}.monitoring_endpoint.enabled.checkbox`]: 'Überwachungssystemen antworten',
    },
    'custom-data-type-gnd': {
      [`${NAME}.update_gnd`]: 'Aktualisierung verknüpfter Datensätze',
      [`${NAME}.mapbox_gnd`]: 'Karten',
      [`${NAME}.fulltext_gnd`]: 'Volltextsuche',
    },
    'fylr-plugin-sequence': {
      [`${NAME}.sequence`]: 'Wo Nummern stehen',
      [`${NAME}.objecttypes`]: 'Was nummeriert wird',
    },
    signaturegenerator: { [`${NAME}.signaturegenerator`]: 'Signaturen' },
    'nfis-geometry': { [`${NAME}.nfisGeoservices`]: 'Kartendienste' },
    'tray-link-manager': { [`${NAME}.tray_link_manager`]: 'Links' },
    'asks-before-saving': { [`${NAME}.asks_plainly`]: 'Fragt einfach' },
  },
};
