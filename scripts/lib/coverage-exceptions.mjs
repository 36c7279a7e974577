/**
 * Operations that no page calls, by the description and the operation, each with the reason. All others are called by
 * a page in an end-to-end test, or `scripts/coverage.mjs` fails; and so it does for one here that a page does call.
 */

const SIGN_IN = 'The gateway signs in, out and looks after the session; the browser never holds a token.';
const TWIN =
  'The PUT twin of a PATCH that the pages use; it is in the client, the sandbox and the contract tests.';

function all(reason, ...operations) {
  return Object.fromEntries(operations.map((operation) => [operation, reason]));
}

const INVENTREE_SIGN_IN = ['getApiToken', 'listApiTokens', 'revokeApiToken'];
const INVENTREE_TWINS = ['replacePluginActivation', 'replacePluginSetting', 'replacePluginUninstall'];

/** @type {Readonly<Record<string, Readonly<Record<string, string>>>>} */
export const EXCEPTIONS = {
  codex: {
    ...all(SIGN_IN, 'signIn', 'refreshSession', 'signOut'),
    finishUserPluginOAuth:
      'The provider leads the browser there; the gateway passes it on to the right server.',
    getHealth: 'For those who watch over the server: a page learns from any answer whether it is there.',
    getUser:
      'The pages ask `getMe`, which tells the same person with the rights; what is shared with whom is about books.',
    getTaskStats:
      'Counts of all kinds of tasks, most of them about books; the pages tell each sync and each run of a job.',
    retryTask:
      'What failed is begun anew as a sync or a run of its job, with what is to be done by then; a task as it was is not.',
    streamEntityEvents:
      'It tells neither of health nor of connections or jobs, so that lists are read again all the same; what runs is followed by `streamTaskProgress`.',
  },
  'inventree-198': {
    ...all(SIGN_IN, ...INVENTREE_SIGN_IN, 'signInToPagesUntil313', 'signOutOfPagesUntil313'),
    ...all(TWIN, ...INVENTREE_TWINS, 'replacePlugin'),
  },
  'inventree-435': {
    ...all(SIGN_IN, ...INVENTREE_SIGN_IN, 'getApiTokenSince490', 'getPagesSession', 'endPagesSession'),
    ...all(SIGN_IN, 'signInToPages', 'giveSecondFactor'),
    ...all(TWIN, ...INVENTREE_TWINS, 'replacePluginUserSetting'),
    getCurrentUserRolesSince490:
      'Asked where a server has dropped the older address, which all known versions still answer at.',
  },
  fylr: {
    ...all(SIGN_IN, 'requestToken', 'revokeToken'),
    authorize:
      'The gateway leads the browser to this page of the server; e2e/fylr-sign-in.spec.ts goes there.',
    ...all(
      'The pages read the settings of all sections at once; it is in the client, the sandbox and the contract tests.',
      'getPluginConfigSection',
      'getPluginConfigParameter',
    ),
    getFile: 'The twin of the list of files, by which the pages ask for one.',
  },
};

const LOOKUP =
  'One of the lists that a setting may point at. All are asked by one piece of code; e2e/settings-lookup.spec.ts shows some of them, e2e/adapters/inventree-settings-gateway.test.ts all, through the gateway.';
const THINGS = [
  ['listBuildOrders', 'getBuildOrder'],
  ['listCompanies', 'getCompany'],
  ['listGroups', 'getGroup'],
  ['listManufacturerParts', 'getManufacturerPart'],
  ['listOwners', 'getOwner'],
  ['listPartCategories', 'getPartCategory'],
  ['listParts', 'getPart'],
  ['listProjectCodes', 'getProjectCode'],
  ['listPurchaseOrders', 'getPurchaseOrder'],
  ['listReturnOrders', 'getReturnOrder'],
  ['listSalesOrders', 'getSalesOrder'],
  ['listStockItems', 'getStockItem'],
  ['listStockLocations', 'getStockLocation'],
  ['listSupplierParts', 'getSupplierPart'],
  ['listUsers', 'getUser'],
].flat();

/**
 * Operations that pages may call, and that are much like others: that no test shows a page calling one is no fault.
 * @type {Readonly<Record<string, Readonly<Record<string, string>>>>}
 */
export const ALIKE = {
  'inventree-198': all(LOOKUP, ...THINGS),
  'inventree-435': all(
    LOOKUP,
    ...THINGS,
    'listLabelTemplates',
    'getLabelTemplate',
    'listReportTemplates',
    'getReportTemplate',
  ),
};
