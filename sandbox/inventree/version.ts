/**
 * What differs between the versions of InvenTree that the sandbox speaks, decided once from the API version.
 * The names say what is so; the numbers are the API versions at which it changed. Where only 198 and 435 were
 * compared, the change is put at 380, when the settings were reworked.
 */
export interface Behaviour {
  readonly apiVersion: number;
  /** The version of the product that carries this API version; plugins compare their version range with it. */
  readonly serverVersion: string;
  /** `PUT` and `PATCH` on a plugin's row exist (until 261), for people whose admin role may change. */
  readonly rowIsWritable: boolean;
  /** Reading one plugin needs: the admin role's view right (198), nothing (until 505), a sign-in. */
  readonly pluginDetailNeeds: 'admin-role' | 'nothing' | 'sign-in';
  /** Settings of plugins are readable without sign-in (until 505). */
  readonly settingsArePublic: boolean;
  /** Deleting a row asks for the superuser (since about 262) or for the admin role's delete right. */
  readonly deletionNeedsSuperuser: boolean;
  /** Plugins are marked as mandatory (since 327); before, every builtin plugin is always on. */
  readonly hasMandatoryFlag: boolean;
  /** Uninstalling says no to mandatory, sample and builtin plugins with a reason of their own. */
  readonly uninstallNamesKinds: boolean;
  /** A reload forgets what the ones before it recorded. */
  readonly reloadClearsErrors: boolean;
  /** A package name on the row is enough to be a package. */
  readonly packageNameMakesPackage: boolean;
  /** People sign in to the pages by allauth below `auth/v1/` (since 314), before by `auth/login/`. */
  readonly hasHeadlessSignIn: boolean;
  /** `user/tokens/` exists (since 325). */
  readonly hasTokenList: boolean;
  /** `user/me/token/` and `user/me/roles/` exist beside the older addresses (since 490). */
  readonly hasNestedUserPaths: boolean;
  /** `user/me/` carries a profile (since 318). */
  readonly hasProfile: boolean;
  /** `user/me/?roles=true` adds roles and permissions (since 519). */
  readonly offersRolesWithUser: boolean;
  /** `GET /api/` says all it says at 435. */
  readonly hasFullInfo: boolean;
  /** `customize.disable_theme_storage` exists (since 444). */
  readonly hasThemeStorageSwitch: boolean;
  /** Answers carry X-InvenTree-API and X-InvenTree-Version (somewhere between 435 and 479). */
  readonly hasVersionHeaders: boolean;
  /** Values of settings are native instead of texts (within 380). */
  readonly hasNativeValues: boolean;
  /** Null is accepted as a value (since 291). */
  readonly acceptsNull: boolean;
  /** Settings carry `model_filters` (since 311). */
  readonly hasModelFilters: boolean;
  /** Settings of plugins carry `units` (since 357). */
  readonly hasUnits: boolean;
  /** A setting may want to be confirmed (since 440). */
  readonly hasConfirmation: boolean;
  /** The server's configuration may fix a setting (since 501). */
  readonly hasFixedSettings: boolean;
  /** People have settings of their own for plugins (since 373). */
  readonly hasUserSettings: boolean;
  /** Blanks around a value are cut off. */
  readonly trimsValues: boolean;
  /** `a<b` counts as HTML. */
  readonly refusesLessThan: boolean;
  readonly refusesWrongIntegers: boolean;
  readonly refusesWrongFloats: boolean;
  /** A plugin's check that crashes is a 400 about the value, not a 500. */
  readonly reportsCrashedChecks: boolean;
  /** A body that is a list makes writing a setting fail. */
  readonly failsOnListBody: boolean;
  /** A plugin's settings are listed stored ones first, instead of as declared. */
  readonly listsStoredFirst: boolean;
  /** Free-form data moved to an address for all kinds of objects (since 436); the old one redirects. */
  readonly hasGenericMetadata: boolean;
  /** `plugins/…/admin/` exists (since 265). */
  readonly hasAdminPages: boolean;
  /** … and asks for staff instead of the admin role (since 506). */
  readonly adminPageNeedsStaff: boolean;
  /** `plugins/ui/features/…` exists as it is now (since 277). */
  readonly hasUiFeatures: boolean;
  /** Plugins may add main buttons to pages (somewhere between 479 and 530). */
  readonly hasPrimaryActions: boolean;
  /** Plugins may export, import from suppliers, speak to machines … and add to the pages as they do now. */
  readonly hasNewMixins: boolean;
  /** Installing asks for a superuser instead of staff with the right to add plugins (since 472). */
  readonly installNeedsSuperuser: boolean;
  /** Names for pip may not carry what a shell would read (since 472). */
  readonly refusesShellCharacters: boolean;
  /** A package index that is given is used together with the name (since 529). */
  readonly usesIndexWithName: boolean;
  /** Without a package name nothing is loaded after an installation. */
  readonly loadsNamedPackagesOnly: boolean;
  /** A failure beside pip's own is answered with 201 and no `success`, instead of with 500. */
  readonly swallowsInstallFailures: boolean;
  /** Labels and reports are printed from templates at `label/template/` and `report/template/` (since 201). */
  readonly hasNewPrinting: boolean;
  /** The global switch for user interfaces exists (since about 259), and the one for mails. */
  readonly hasInterfaceSwitch: boolean;
  readonly hasMailSwitch: boolean;
}

/** Product versions by the first API version that the sandbox takes for theirs. */
const PRODUCTS: readonly (readonly [number, string])[] = [
  [534, '1.5.0 dev'],
  [435, '1.2.0 dev'],
  [0, '0.15.0 dev'],
];

/** @param apiVersion the number that `GET /api/` answers, 198 or more. */
export function behaviourAt(apiVersion: number): Behaviour {
  if (!Number.isInteger(apiVersion) || apiVersion < 198) {
    throw new Error(`The sandbox speaks InvenTree's API from version 198 on, not ${apiVersion}`);
  }
  const since = (version: number) => apiVersion >= version;
  return {
    apiVersion,
    serverVersion: PRODUCTS.find(([first]) => since(first))?.[1] ?? '0.15.0 dev',
    rowIsWritable: !since(262),
    pluginDetailNeeds: since(506) ? 'sign-in' : since(262) ? 'nothing' : 'admin-role',
    settingsArePublic: !since(506),
    deletionNeedsSuperuser: since(262),
    hasMandatoryFlag: since(327),
    uninstallNamesKinds: since(380),
    reloadClearsErrors: since(380),
    packageNameMakesPackage: since(327),
    hasHeadlessSignIn: since(314),
    hasTokenList: since(325),
    hasNestedUserPaths: since(490),
    hasProfile: since(318),
    offersRolesWithUser: since(519),
    hasFullInfo: since(280),
    hasThemeStorageSwitch: since(444),
    hasVersionHeaders: since(479),
    hasNativeValues: since(380),
    acceptsNull: since(291),
    hasModelFilters: since(311),
    hasUnits: since(357),
    hasConfirmation: since(440),
    hasFixedSettings: since(501),
    hasUserSettings: since(373),
    trimsValues: since(380),
    refusesLessThan: since(530),
    refusesWrongIntegers: since(380),
    refusesWrongFloats: since(380),
    reportsCrashedChecks: since(380),
    failsOnListBody: since(380),
    listsStoredFirst: !since(380),
    hasGenericMetadata: since(436),
    hasAdminPages: since(265),
    adminPageNeedsStaff: since(506),
    hasUiFeatures: since(277),
    hasPrimaryActions: since(530),
    hasNewMixins: since(277),
    installNeedsSuperuser: since(472),
    refusesShellCharacters: since(472),
    usesIndexWithName: since(529),
    loadsNamedPackagesOnly: since(380),
    swallowsInstallFailures: since(380),
    hasNewPrinting: since(201),
    hasInterfaceSwitch: since(259),
    hasMailSwitch: since(380),
  };
}
