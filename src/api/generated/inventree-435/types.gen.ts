// Made from openapi/ by `npm run generate`. Change the description, not this file.

export type ClientOptions = {
    baseUrl: `${string}://${string}` | (string & {});
};

export type ServerInfo = {
    /**
     * The product's name
     */
    server: string;
    /**
     * A number of this installation
     */
    id?: string | null;
    /**
     * The server's version
     */
    version: string;
    /**
     * The name that the operator gave
     */
    instance: string;
    /**
     * Decides what the server can do
     */
    apiVersion: number;
    /**
     * Whether a background worker runs
     */
    worker_running: boolean;
    /**
     * How many workers run
     */
    worker_count: number;
    /**
     * How many tasks wait for a worker
     */
    worker_pending_tasks: number;
    /**
     * Whether plugins from outside are loaded at all
     */
    plugins_enabled: boolean;
    /**
     * Whether the operator forbids installing
     */
    plugins_install_disabled: boolean;
    /**
     * The plugins that run; false when plugins are disabled
     */
    active_plugins: boolean | Array<RunningPlugin>;
    email_configured: boolean;
    debug_mode: boolean;
    docker_mode: boolean;
    /**
     * A language tag
     */
    default_locale: string;
    customize: Customisation;
    /**
     * Null for people who are not staff
     */
    system_health: boolean | null;
    /**
     * Null for people who are not staff
     */
    database: string | null;
    /**
     * Null for people who are not staff
     */
    platform: string | null;
    /**
     * Null for people who are not staff
     */
    installer: string | null;
    /**
     * Null for people who are not staff
     */
    target?: string | null;
    /**
     * Null for people who are not staff
     */
    django_admin: string | null;
    settings: SignInSettings;
};

export type RunningPlugin = {
    name: string | null;
    /**
     * The plugin's key
     */
    slug: string;
    version: string | null;
};

export type Customisation = {
    /**
     * Address of the logo
     */
    logo: string;
    /**
     * Address of the picture behind the sign-in
     */
    splash: string;
    login_message: string | null;
    navbar_message: string | null;
    /**
     * Since API 444
     */
    disable_theme_storage?: boolean;
};

export type SignInSettings = {
    sso_registration: boolean;
    registration_enabled: boolean;
    password_forgotten_enabled: boolean;
};

export type CurrentUser = {
    pk: number;
    username: string;
    first_name: string;
    last_name: string;
    /**
     * May be empty
     */
    email: string;
    groups: Array<Group>;
    is_staff: boolean;
    is_superuser: boolean;
    is_active: boolean;
    profile: UserProfile;
    roles?: RoleMap;
    permissions?: PermissionMap;
};

export type Group = {
    pk: number;
    name: string;
};

export type UserProfile = {
    language?: string | null;
    theme?: unknown;
    widgets?: unknown;
    displayname?: string | null;
    position?: string | null;
    status?: string | null;
    location?: string | null;
    active?: boolean;
    contact?: string | null;
    type?: string;
    organisation?: string | null;
    primary_group?: number | null;
};

export type UserRoles = {
    user: number;
    username: string;
    roles: RoleMap;
    permissions?: PermissionMap;
    is_staff?: boolean;
    is_superuser?: boolean;
};

/**
 * For each role what the person may do with it (view, add, change, delete), or null for nothing
 */
export type RoleMap = {
    [key: string]: Array<string> | null;
};

/**
 * For each kind of object what the person may do with it
 */
export type PermissionMap = {
    [key: string]: Array<string>;
} | null;

export type Credentials = {
    username: string;
    password: string;
};

export type SecondFactor = {
    code: string;
};

export type SignInStatus = {
    /**
     * The HTTP status again
     */
    status: number;
};

export type PagesSession = SignInStatus & {
    data: {
        user: {
            id: number;
            display: string;
            username?: string;
            email?: string;
            has_usable_password: boolean;
        };
        /**
         * How the person signed in, step by step
         */
        methods: Array<{
            method: string;
            /**
             * Seconds since 1970
             */
            at: number;
        }>;
    };
    meta: SignInMeta;
};

export type PendingSignIn = SignInStatus & {
    data: {
        flows: Array<{
            id: string;
            is_pending?: boolean;
            types?: Array<string>;
        }>;
    };
    meta: SignInMeta;
};

export type SignInMeta = {
    is_authenticated: boolean;
};

export type SignInErrors = SignInStatus & {
    errors: Array<{
        code: string;
        /**
         * The field that is wrong
         */
        param?: string;
        message: string;
    }>;
};

export type IssuedToken = {
    /**
     * The token itself
     */
    token: string;
    /**
     * Its label
     */
    name: string;
    /**
     * The last day on which it is accepted
     */
    expiry: string;
};

export type ApiToken = {
    id: number;
    name: string;
    /**
     * The token with its middle starred out
     */
    token: string;
    created: string;
    expiry: string;
    last_seen: string | null;
    /**
     * Neither revoked nor expired
     */
    active: boolean;
    revoked: boolean;
    user: number;
    /**
     * Whether this request was made with it
     */
    in_use: boolean;
};

export type ApiTokenPage = Page & {
    results: Array<ApiToken>;
};

export type Page = {
    /**
     * How many rows there are in all
     */
    count: number;
    /**
     * Address of the next page
     */
    next: string | null;
    /**
     * Address of the page before
     */
    previous: string | null;
};

export type PluginPage = Page & {
    results: Array<Plugin>;
};

export type PluginSettingPage = Page & {
    results: Array<PluginSetting>;
};

export type Plugin = {
    /**
     * The row's number; addresses use the key instead
     */
    pk: number;
    /**
     * Names the plugin in addresses
     */
    key: string;
    name: string | null;
    /**
     * The name of its package for pip
     */
    package_name: string | null;
    /**
     * The stored switch; no proof that the plugin runs
     */
    active: boolean;
    meta: PluginMeta;
    /**
     * What the running plugin does, by key; empty while it is off or not loaded
     */
    mixins: {
        [key: string]: PluginMixin;
    };
    /**
     * Comes with the server
     */
    is_builtin: boolean;
    /**
     * A demonstration that comes with the server
     */
    is_sample: boolean;
    /**
     * The process that answers has found its code
     */
    is_installed: boolean;
    /**
     * Installed as a Python package
     */
    is_package: boolean;
    /**
     * Cannot be switched off (since API 327)
     */
    is_mandatory: boolean;
};

/**
 * What the plugin says of itself; every value is null while the plugin is off
 */
export type PluginMeta = {
    slug: string | null;
    human_name: string | null;
    description: string | null;
    author: string | null;
    /**
     * A date in whatever form the author chose
     */
    pub_date: string | null;
    version: string | null;
    /**
     * Whatever the author wrote; not proven to be a link
     */
    website: string | null;
    license: string | null;
    /**
     * A file for file plugins
     */
    package_path: string | null;
    /**
     * Does not lead to the page that it promises
     */
    settings_url: string | null;
};

export type PluginMixin = {
    key: string;
    /**
     * Often not for humans
     */
    human_name: string;
};

/**
 * Nothing else may be sent; a row number in here would override the address.
 */
export type PluginActivationRequest = {
    active?: boolean;
};

export type PluginActivation = {
    /**
     * What was asked
     */
    active: boolean;
};

export type PluginInstallRequest = {
    /**
     * A package index
     */
    url?: string;
    /**
     * The name for pip
     */
    packagename?: string;
    /**
     * Empty for the newest; without effect for a repository
     */
    version?: string;
    /**
     * Must be true
     */
    confirm: boolean;
};

export type PluginInstallResult = {
    /**
     * A sentence
     */
    result?: string;
    /**
     * A sentence; missing when pip could not be run
     */
    success?: string;
    /**
     * What pip printed
     */
    output?: string;
    /**
     * The installed version
     */
    version?: string | null;
    input: PluginInstallEcho;
};

/**
 * The request, repeated
 */
export type PluginInstallEcho = {
    url?: string;
    packagename?: string;
    version?: string;
    confirm?: boolean;
};

export type PluginReload = {
    /**
     * Drop and load everything
     */
    full_reload?: boolean;
    /**
     * Also when nothing seems to have changed
     */
    force_reload?: boolean;
    /**
     * Look for new plugins
     */
    collect_plugins?: boolean;
};

export type PluginUninstallRequest = {
    /**
     * Also delete the row and its settings
     */
    delete_config?: boolean;
};

export type PluginUninstallResult = {
    /**
     * True after PUT whatever was sent; absent after PATCH
     */
    delete_config?: boolean;
};

export type PluginRegistryStatus = {
    active_plugins: number;
    registry_errors: Array<PluginRegistryError>;
};

export type PluginRegistryError = {
    /**
     * When it failed; free text, for one plugin `<its name>:init_plugin`
     */
    stage: string;
    /**
     * A guess at the package or file; not the plugin's key
     */
    name: string;
    message: string;
};

export type PluginAdmin = {
    /**
     * Address of a script that draws the page
     */
    source: string | null;
    /**
     * Whatever the plugin hands to that script
     */
    context: unknown;
};

export type PluginUiFeature = {
    /**
     * The plugin's key
     */
    plugin_name: string;
    feature_type: string;
    key: string;
    title?: string;
    description?: string;
    icon?: string;
    /**
     * How it wants to be shown
     */
    options?: {
        [key: string]: unknown;
    } | null;
    /**
     * Whatever the plugin hands to the script; may be confidential
     */
    context?: {
        [key: string]: unknown;
    } | null;
    /**
     * Address of the script, its function's name after a colon
     */
    source?: string;
};

/**
 * Boolean, integer and float settings are native; a float cannot be told from a text in `type`. Three
 * asterisks stand for a secret, even for an empty one. Links to objects are numbers written as text.
 *
 */
export type SettingValue = string | boolean | number | null;

export type SettingChoice = {
    value: string | number | boolean | null;
    display_name: string;
};

export type SettingWrite = {
    value: SettingValue;
    /**
     * Needed when the setting has confirm, even for an unchanged value (since API 440)
     */
    manual_confirm?: boolean;
};

export type SettingPatch = {
    value?: SettingValue;
    /**
     * Needed when the setting has confirm, even for an unchanged value (since API 440)
     */
    manual_confirm?: boolean;
};

export type Setting = {
    /**
     * Null while the setting has never been stored
     */
    pk: number | null;
    key: string;
    value: SettingValue;
    /**
     * Empty for a plugin that is not loaded
     */
    name: string;
    description: string;
    /**
     * The kind of value; a choice is told by choices, a float by its value
     */
    type: string;
    /**
     * What may be chosen; empty for a free value
     */
    choices: Array<SettingChoice>;
    /**
     * The kind of object that it points at
     */
    model_name?: string | null;
    /**
     * What to ask the list of those objects for
     */
    model_filters?: {
        [key: string]: unknown;
    } | null;
    /**
     * Where those objects are listed
     */
    api_url?: string | null;
    /**
     * The family of the setting
     */
    typ: string;
    units?: string;
    /**
     * Not enforced when writing
     */
    required?: boolean;
    /**
     * Whether a change must be confirmed (since API 440)
     */
    confirm?: boolean;
    /**
     * What to ask before a change (since API 440)
     */
    confirm_text?: string;
    /**
     * Fixed by the server's configuration (since API 501)
     */
    read_only?: boolean;
};

export type PluginSetting = Setting & {
    /**
     * The plugin's key
     */
    plugin: string;
};

export type PluginUserSetting = Setting & {
    /**
     * The plugin's key
     */
    plugin: string;
    /**
     * The person's number
     */
    user: number;
};

export type GlobalSetting = Setting;

/**
 * Only with part_detail
 */
export type PartOfStock = {
    full_name?: string;
    name?: string;
} | null;

export type Part = {
    pk: number;
    name: string;
    /**
     * Number and name together
     */
    full_name: string;
    /**
     * The house's own number
     */
    IPN?: string | null;
    description: string;
    active?: boolean;
};

export type PartPage = Page & {
    results: Array<Part>;
};

export type PartCategory = {
    pk: number;
    name: string;
    description?: string;
    /**
     * The names from the top down
     */
    pathstring?: string;
    /**
     * Whether it may hold no parts itself
     */
    structural?: boolean;
};

export type PartCategoryPage = Page & {
    results: Array<PartCategory>;
};

export type StockItem = {
    pk: number;
    part: number;
    quantity: number;
    serial?: string | null;
    batch?: string | null;
    part_detail?: PartOfStock;
};

export type StockItemPage = Page & {
    results: Array<StockItem>;
};

export type StockLocation = {
    pk: number;
    name: string;
    description?: string;
    /**
     * The names from the top down
     */
    pathstring?: string;
    /**
     * Whether it may hold no items itself
     */
    structural?: boolean;
    external?: boolean;
};

export type StockLocationPage = Page & {
    results: Array<StockLocation>;
};

export type Company = {
    pk: number;
    name: string;
    description?: string;
    is_customer?: boolean;
    is_manufacturer?: boolean;
    is_supplier?: boolean;
};

export type CompanyPage = Page & {
    results: Array<Company>;
};

export type SupplierPart = {
    pk: number;
    /**
     * The supplier's number of it
     */
    SKU: string;
    /**
     * The manufacturer's number of it
     */
    MPN?: string | null;
    description?: string | null;
    part?: number;
    supplier?: number;
};

export type SupplierPartPage = Page & {
    results: Array<SupplierPart>;
};

export type ManufacturerPart = {
    pk: number;
    /**
     * The manufacturer's number of it
     */
    MPN?: string | null;
    description?: string | null;
    part?: number;
    manufacturer?: number | null;
};

export type ManufacturerPartPage = Page & {
    results: Array<ManufacturerPart>;
};

export type Order = {
    pk: number;
    reference: string;
    description?: string | null;
    status?: number;
    status_text?: string;
};

export type OrderPage = Page & {
    results: Array<Order>;
};

export type BuildOrder = {
    pk: number;
    reference: string;
    title?: string;
    part?: number;
    status?: number;
    status_text?: string;
};

export type BuildOrderPage = Page & {
    results: Array<BuildOrder>;
};

export type User = {
    pk: number;
    username: string;
    first_name?: string;
    last_name?: string;
    email?: string;
};

export type UserPage = Page & {
    results: Array<User>;
};

export type GroupPage = Page & {
    results: Array<Group>;
};

export type Owner = {
    pk: number;
    /**
     * The number of the person or group itself
     */
    owner_id?: number;
    name: string;
    /**
     * What it is
     */
    label: string;
};

export type OwnerPage = Page & {
    results: Array<Owner>;
};

export type ProjectCode = {
    pk: number;
    code: string;
    description?: string | null;
};

export type ProjectCodePage = Page & {
    results: Array<ProjectCode>;
};

export type PrintTemplate = {
    pk: number;
    name: string;
    description?: string;
    /**
     * The kind of thing that it prints
     */
    model_type?: string;
    enabled?: boolean;
};

export type PrintTemplatePage = Page & {
    results: Array<PrintTemplate>;
};

export type Metadata = {
    /**
     * Anything
     */
    metadata: unknown;
};

export type MetadataPatch = {
    /**
     * Anything; an object is merged at its top level
     */
    metadata?: unknown;
};

/**
 * Sentences by field; rules that concern no single field are under non_field_errors
 */
export type FieldErrors = {
    [key: string]: Array<string>;
};

export type DetailError = {
    detail: string;
};

export type DetailListError = {
    detail: Array<string>;
};

/**
 * The setting wants manual_confirm (since API 440)
 */
export type ConfirmationError = {
    manual_confirm: string;
};

export type NotFoundError = {
    detail: string;
    /**
     * The address
     */
    url?: string;
};

/**
 * The operator wants a second factor and the person has none yet
 */
export type SecondFactorError = {
    id: string;
    error: string;
};

export type ServerError = {
    error: string;
    error_class: string;
    detail: string;
    path: string;
    status_code: number;
};

/**
 * The plugin's key, never its number
 */
export type Plugin2 = string;

/**
 * The setting's key, in the letter case that the plugin uses
 */
export type SettingKey = string;

/**
 * A label that tells this token from the person's others
 */
export type TokenName = string;

/**
 * How many rows; decides about the shape of the answer
 */
export type Limit = number;

/**
 * The thing's number
 */
export type ThingId = number;

/**
 * Words that the thing's texts contain
 */
export type Search = string;

/**
 * What a setting wants of the things that it points at (`model_filters`), each as a parameter of its own
 */
export type Filters = {
    [key: string]: string;
};

/**
 * How many rows to skip; without `limit` it has no effect
 */
export type Offset = number;

/**
 * Without a body the plugin is switched on
 */
export type PluginActivation2 = PluginActivationRequest;

export type PluginUninstall = PluginUninstallRequest;

export type SettingPatch2 = SettingPatch;

export type Setting2 = SettingWrite;

export type MetadataPatch2 = MetadataPatch;

export type Metadata2 = Metadata;

export type GetServerInfoData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/';
};

export type GetServerInfoErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetServerInfoError = GetServerInfoErrors[keyof GetServerInfoErrors];

export type GetServerInfoResponses = {
    /**
     * The server's description of itself
     */
    200: ServerInfo;
};

export type GetServerInfoResponse = GetServerInfoResponses[keyof GetServerInfoResponses];

export type GetCurrentUserData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Adds roles and permissions to the answer (since API 519; older servers ignore it)
         */
        roles?: boolean;
    };
    url: '/api/user/me/';
};

export type GetCurrentUserErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetCurrentUserError = GetCurrentUserErrors[keyof GetCurrentUserErrors];

export type GetCurrentUserResponses = {
    /**
     * The person
     */
    200: CurrentUser;
};

export type GetCurrentUserResponse = GetCurrentUserResponses[keyof GetCurrentUserResponses];

export type GetCurrentUserRolesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/user/roles/';
};

export type GetCurrentUserRolesErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetCurrentUserRolesError = GetCurrentUserRolesErrors[keyof GetCurrentUserRolesErrors];

export type GetCurrentUserRolesResponses = {
    /**
     * The roles
     */
    200: UserRoles;
};

export type GetCurrentUserRolesResponse = GetCurrentUserRolesResponses[keyof GetCurrentUserRolesResponses];

export type GetCurrentUserRolesSince490Data = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/user/me/roles/';
};

export type GetCurrentUserRolesSince490Errors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetCurrentUserRolesSince490Error = GetCurrentUserRolesSince490Errors[keyof GetCurrentUserRolesSince490Errors];

export type GetCurrentUserRolesSince490Responses = {
    /**
     * The roles
     */
    200: UserRoles;
};

export type GetCurrentUserRolesSince490Response = GetCurrentUserRolesSince490Responses[keyof GetCurrentUserRolesSince490Responses];

export type ListPartsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Words that the thing's texts contain
         */
        search?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
        /**
         * What a setting wants of the things that it points at (`model_filters`), each as a parameter of its own
         */
        filters?: {
            [key: string]: string;
        };
    };
    url: '/api/part/';
};

export type ListPartsErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListPartsError = ListPartsErrors[keyof ListPartsErrors];

export type ListPartsResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<Part> | PartPage;
};

export type ListPartsResponse = ListPartsResponses[keyof ListPartsResponses];

export type GetPartData = {
    body?: never;
    path: {
        /**
         * The thing's number
         */
        id: number;
    };
    query?: never;
    url: '/api/part/{id}/';
};

export type GetPartErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetPartError = GetPartErrors[keyof GetPartErrors];

export type GetPartResponses = {
    /**
     * The thing
     */
    200: Part;
};

export type GetPartResponse = GetPartResponses[keyof GetPartResponses];

export type ListPartCategoriesData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Words that the thing's texts contain
         */
        search?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
        /**
         * What a setting wants of the things that it points at (`model_filters`), each as a parameter of its own
         */
        filters?: {
            [key: string]: string;
        };
    };
    url: '/api/part/category/';
};

export type ListPartCategoriesErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListPartCategoriesError = ListPartCategoriesErrors[keyof ListPartCategoriesErrors];

export type ListPartCategoriesResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<PartCategory> | PartCategoryPage;
};

export type ListPartCategoriesResponse = ListPartCategoriesResponses[keyof ListPartCategoriesResponses];

export type GetPartCategoryData = {
    body?: never;
    path: {
        /**
         * The thing's number
         */
        id: number;
    };
    query?: never;
    url: '/api/part/category/{id}/';
};

export type GetPartCategoryErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetPartCategoryError = GetPartCategoryErrors[keyof GetPartCategoryErrors];

export type GetPartCategoryResponses = {
    /**
     * The thing
     */
    200: PartCategory;
};

export type GetPartCategoryResponse = GetPartCategoryResponses[keyof GetPartCategoryResponses];

export type ListStockItemsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Words that the thing's texts contain
         */
        search?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
        /**
         * What a setting wants of the things that it points at (`model_filters`), each as a parameter of its own
         */
        filters?: {
            [key: string]: string;
        };
    };
    url: '/api/stock/';
};

export type ListStockItemsErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListStockItemsError = ListStockItemsErrors[keyof ListStockItemsErrors];

export type ListStockItemsResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<StockItem> | StockItemPage;
};

export type ListStockItemsResponse = ListStockItemsResponses[keyof ListStockItemsResponses];

export type GetStockItemData = {
    body?: never;
    path: {
        /**
         * The thing's number
         */
        id: number;
    };
    query?: never;
    url: '/api/stock/{id}/';
};

export type GetStockItemErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetStockItemError = GetStockItemErrors[keyof GetStockItemErrors];

export type GetStockItemResponses = {
    /**
     * The thing
     */
    200: StockItem;
};

export type GetStockItemResponse = GetStockItemResponses[keyof GetStockItemResponses];

export type ListStockLocationsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Words that the thing's texts contain
         */
        search?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
        /**
         * What a setting wants of the things that it points at (`model_filters`), each as a parameter of its own
         */
        filters?: {
            [key: string]: string;
        };
    };
    url: '/api/stock/location/';
};

export type ListStockLocationsErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListStockLocationsError = ListStockLocationsErrors[keyof ListStockLocationsErrors];

export type ListStockLocationsResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<StockLocation> | StockLocationPage;
};

export type ListStockLocationsResponse = ListStockLocationsResponses[keyof ListStockLocationsResponses];

export type GetStockLocationData = {
    body?: never;
    path: {
        /**
         * The thing's number
         */
        id: number;
    };
    query?: never;
    url: '/api/stock/location/{id}/';
};

export type GetStockLocationErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetStockLocationError = GetStockLocationErrors[keyof GetStockLocationErrors];

export type GetStockLocationResponses = {
    /**
     * The thing
     */
    200: StockLocation;
};

export type GetStockLocationResponse = GetStockLocationResponses[keyof GetStockLocationResponses];

export type ListCompaniesData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Words that the thing's texts contain
         */
        search?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
        /**
         * What a setting wants of the things that it points at (`model_filters`), each as a parameter of its own
         */
        filters?: {
            [key: string]: string;
        };
    };
    url: '/api/company/';
};

export type ListCompaniesErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListCompaniesError = ListCompaniesErrors[keyof ListCompaniesErrors];

export type ListCompaniesResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<Company> | CompanyPage;
};

export type ListCompaniesResponse = ListCompaniesResponses[keyof ListCompaniesResponses];

export type GetCompanyData = {
    body?: never;
    path: {
        /**
         * The thing's number
         */
        id: number;
    };
    query?: never;
    url: '/api/company/{id}/';
};

export type GetCompanyErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetCompanyError = GetCompanyErrors[keyof GetCompanyErrors];

export type GetCompanyResponses = {
    /**
     * The thing
     */
    200: Company;
};

export type GetCompanyResponse = GetCompanyResponses[keyof GetCompanyResponses];

export type ListSupplierPartsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Words that the thing's texts contain
         */
        search?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
        /**
         * What a setting wants of the things that it points at (`model_filters`), each as a parameter of its own
         */
        filters?: {
            [key: string]: string;
        };
    };
    url: '/api/company/part/';
};

export type ListSupplierPartsErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListSupplierPartsError = ListSupplierPartsErrors[keyof ListSupplierPartsErrors];

export type ListSupplierPartsResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<SupplierPart> | SupplierPartPage;
};

export type ListSupplierPartsResponse = ListSupplierPartsResponses[keyof ListSupplierPartsResponses];

export type GetSupplierPartData = {
    body?: never;
    path: {
        /**
         * The thing's number
         */
        id: number;
    };
    query?: never;
    url: '/api/company/part/{id}/';
};

export type GetSupplierPartErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetSupplierPartError = GetSupplierPartErrors[keyof GetSupplierPartErrors];

export type GetSupplierPartResponses = {
    /**
     * The thing
     */
    200: SupplierPart;
};

export type GetSupplierPartResponse = GetSupplierPartResponses[keyof GetSupplierPartResponses];

export type ListManufacturerPartsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Words that the thing's texts contain
         */
        search?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
        /**
         * What a setting wants of the things that it points at (`model_filters`), each as a parameter of its own
         */
        filters?: {
            [key: string]: string;
        };
    };
    url: '/api/company/part/manufacturer/';
};

export type ListManufacturerPartsErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListManufacturerPartsError = ListManufacturerPartsErrors[keyof ListManufacturerPartsErrors];

export type ListManufacturerPartsResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<ManufacturerPart> | ManufacturerPartPage;
};

export type ListManufacturerPartsResponse = ListManufacturerPartsResponses[keyof ListManufacturerPartsResponses];

export type GetManufacturerPartData = {
    body?: never;
    path: {
        /**
         * The thing's number
         */
        id: number;
    };
    query?: never;
    url: '/api/company/part/manufacturer/{id}/';
};

export type GetManufacturerPartErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetManufacturerPartError = GetManufacturerPartErrors[keyof GetManufacturerPartErrors];

export type GetManufacturerPartResponses = {
    /**
     * The thing
     */
    200: ManufacturerPart;
};

export type GetManufacturerPartResponse = GetManufacturerPartResponses[keyof GetManufacturerPartResponses];

export type ListPurchaseOrdersData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Words that the thing's texts contain
         */
        search?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
        /**
         * What a setting wants of the things that it points at (`model_filters`), each as a parameter of its own
         */
        filters?: {
            [key: string]: string;
        };
    };
    url: '/api/order/po/';
};

export type ListPurchaseOrdersErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListPurchaseOrdersError = ListPurchaseOrdersErrors[keyof ListPurchaseOrdersErrors];

export type ListPurchaseOrdersResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<Order> | OrderPage;
};

export type ListPurchaseOrdersResponse = ListPurchaseOrdersResponses[keyof ListPurchaseOrdersResponses];

export type GetPurchaseOrderData = {
    body?: never;
    path: {
        /**
         * The thing's number
         */
        id: number;
    };
    query?: never;
    url: '/api/order/po/{id}/';
};

export type GetPurchaseOrderErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetPurchaseOrderError = GetPurchaseOrderErrors[keyof GetPurchaseOrderErrors];

export type GetPurchaseOrderResponses = {
    /**
     * The thing
     */
    200: Order;
};

export type GetPurchaseOrderResponse = GetPurchaseOrderResponses[keyof GetPurchaseOrderResponses];

export type ListSalesOrdersData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Words that the thing's texts contain
         */
        search?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
        /**
         * What a setting wants of the things that it points at (`model_filters`), each as a parameter of its own
         */
        filters?: {
            [key: string]: string;
        };
    };
    url: '/api/order/so/';
};

export type ListSalesOrdersErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListSalesOrdersError = ListSalesOrdersErrors[keyof ListSalesOrdersErrors];

export type ListSalesOrdersResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<Order> | OrderPage;
};

export type ListSalesOrdersResponse = ListSalesOrdersResponses[keyof ListSalesOrdersResponses];

export type GetSalesOrderData = {
    body?: never;
    path: {
        /**
         * The thing's number
         */
        id: number;
    };
    query?: never;
    url: '/api/order/so/{id}/';
};

export type GetSalesOrderErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetSalesOrderError = GetSalesOrderErrors[keyof GetSalesOrderErrors];

export type GetSalesOrderResponses = {
    /**
     * The thing
     */
    200: Order;
};

export type GetSalesOrderResponse = GetSalesOrderResponses[keyof GetSalesOrderResponses];

export type ListReturnOrdersData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Words that the thing's texts contain
         */
        search?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
        /**
         * What a setting wants of the things that it points at (`model_filters`), each as a parameter of its own
         */
        filters?: {
            [key: string]: string;
        };
    };
    url: '/api/order/ro/';
};

export type ListReturnOrdersErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListReturnOrdersError = ListReturnOrdersErrors[keyof ListReturnOrdersErrors];

export type ListReturnOrdersResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<Order> | OrderPage;
};

export type ListReturnOrdersResponse = ListReturnOrdersResponses[keyof ListReturnOrdersResponses];

export type GetReturnOrderData = {
    body?: never;
    path: {
        /**
         * The thing's number
         */
        id: number;
    };
    query?: never;
    url: '/api/order/ro/{id}/';
};

export type GetReturnOrderErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetReturnOrderError = GetReturnOrderErrors[keyof GetReturnOrderErrors];

export type GetReturnOrderResponses = {
    /**
     * The thing
     */
    200: Order;
};

export type GetReturnOrderResponse = GetReturnOrderResponses[keyof GetReturnOrderResponses];

export type ListBuildOrdersData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Words that the thing's texts contain
         */
        search?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
        /**
         * What a setting wants of the things that it points at (`model_filters`), each as a parameter of its own
         */
        filters?: {
            [key: string]: string;
        };
    };
    url: '/api/build/';
};

export type ListBuildOrdersErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListBuildOrdersError = ListBuildOrdersErrors[keyof ListBuildOrdersErrors];

export type ListBuildOrdersResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<BuildOrder> | BuildOrderPage;
};

export type ListBuildOrdersResponse = ListBuildOrdersResponses[keyof ListBuildOrdersResponses];

export type GetBuildOrderData = {
    body?: never;
    path: {
        /**
         * The thing's number
         */
        id: number;
    };
    query?: never;
    url: '/api/build/{id}/';
};

export type GetBuildOrderErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetBuildOrderError = GetBuildOrderErrors[keyof GetBuildOrderErrors];

export type GetBuildOrderResponses = {
    /**
     * The thing
     */
    200: BuildOrder;
};

export type GetBuildOrderResponse = GetBuildOrderResponses[keyof GetBuildOrderResponses];

export type ListUsersData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Words that the thing's texts contain
         */
        search?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
        /**
         * What a setting wants of the things that it points at (`model_filters`), each as a parameter of its own
         */
        filters?: {
            [key: string]: string;
        };
    };
    url: '/api/user/';
};

export type ListUsersErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListUsersError = ListUsersErrors[keyof ListUsersErrors];

export type ListUsersResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<User> | UserPage;
};

export type ListUsersResponse = ListUsersResponses[keyof ListUsersResponses];

export type GetUserData = {
    body?: never;
    path: {
        /**
         * The thing's number
         */
        id: number;
    };
    query?: never;
    url: '/api/user/{id}/';
};

export type GetUserErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetUserError = GetUserErrors[keyof GetUserErrors];

export type GetUserResponses = {
    /**
     * The thing
     */
    200: User;
};

export type GetUserResponse = GetUserResponses[keyof GetUserResponses];

export type ListGroupsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Words that the thing's texts contain
         */
        search?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
        /**
         * What a setting wants of the things that it points at (`model_filters`), each as a parameter of its own
         */
        filters?: {
            [key: string]: string;
        };
    };
    url: '/api/user/group/';
};

export type ListGroupsErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListGroupsError = ListGroupsErrors[keyof ListGroupsErrors];

export type ListGroupsResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<Group> | GroupPage;
};

export type ListGroupsResponse = ListGroupsResponses[keyof ListGroupsResponses];

export type GetGroupData = {
    body?: never;
    path: {
        /**
         * The thing's number
         */
        id: number;
    };
    query?: never;
    url: '/api/user/group/{id}/';
};

export type GetGroupErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetGroupError = GetGroupErrors[keyof GetGroupErrors];

export type GetGroupResponses = {
    /**
     * The thing
     */
    200: Group;
};

export type GetGroupResponse = GetGroupResponses[keyof GetGroupResponses];

export type ListOwnersData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Words that the thing's texts contain
         */
        search?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
        /**
         * What a setting wants of the things that it points at (`model_filters`), each as a parameter of its own
         */
        filters?: {
            [key: string]: string;
        };
    };
    url: '/api/user/owner/';
};

export type ListOwnersErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListOwnersError = ListOwnersErrors[keyof ListOwnersErrors];

export type ListOwnersResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<Owner> | OwnerPage;
};

export type ListOwnersResponse = ListOwnersResponses[keyof ListOwnersResponses];

export type GetOwnerData = {
    body?: never;
    path: {
        /**
         * The thing's number
         */
        id: number;
    };
    query?: never;
    url: '/api/user/owner/{id}/';
};

export type GetOwnerErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetOwnerError = GetOwnerErrors[keyof GetOwnerErrors];

export type GetOwnerResponses = {
    /**
     * The thing
     */
    200: Owner;
};

export type GetOwnerResponse = GetOwnerResponses[keyof GetOwnerResponses];

export type ListProjectCodesData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Words that the thing's texts contain
         */
        search?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
        /**
         * What a setting wants of the things that it points at (`model_filters`), each as a parameter of its own
         */
        filters?: {
            [key: string]: string;
        };
    };
    url: '/api/project-code/';
};

export type ListProjectCodesErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListProjectCodesError = ListProjectCodesErrors[keyof ListProjectCodesErrors];

export type ListProjectCodesResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<ProjectCode> | ProjectCodePage;
};

export type ListProjectCodesResponse = ListProjectCodesResponses[keyof ListProjectCodesResponses];

export type GetProjectCodeData = {
    body?: never;
    path: {
        /**
         * The thing's number
         */
        id: number;
    };
    query?: never;
    url: '/api/project-code/{id}/';
};

export type GetProjectCodeErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetProjectCodeError = GetProjectCodeErrors[keyof GetProjectCodeErrors];

export type GetProjectCodeResponses = {
    /**
     * The thing
     */
    200: ProjectCode;
};

export type GetProjectCodeResponse = GetProjectCodeResponses[keyof GetProjectCodeResponses];

export type ListLabelTemplatesData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Words that the thing's texts contain
         */
        search?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
        /**
         * What a setting wants of the things that it points at (`model_filters`), each as a parameter of its own
         */
        filters?: {
            [key: string]: string;
        };
    };
    url: '/api/label/template/';
};

export type ListLabelTemplatesErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListLabelTemplatesError = ListLabelTemplatesErrors[keyof ListLabelTemplatesErrors];

export type ListLabelTemplatesResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<PrintTemplate> | PrintTemplatePage;
};

export type ListLabelTemplatesResponse = ListLabelTemplatesResponses[keyof ListLabelTemplatesResponses];

export type GetLabelTemplateData = {
    body?: never;
    path: {
        /**
         * The thing's number
         */
        id: number;
    };
    query?: never;
    url: '/api/label/template/{id}/';
};

export type GetLabelTemplateErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetLabelTemplateError = GetLabelTemplateErrors[keyof GetLabelTemplateErrors];

export type GetLabelTemplateResponses = {
    /**
     * The thing
     */
    200: PrintTemplate;
};

export type GetLabelTemplateResponse = GetLabelTemplateResponses[keyof GetLabelTemplateResponses];

export type ListReportTemplatesData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Words that the thing's texts contain
         */
        search?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
        /**
         * What a setting wants of the things that it points at (`model_filters`), each as a parameter of its own
         */
        filters?: {
            [key: string]: string;
        };
    };
    url: '/api/report/template/';
};

export type ListReportTemplatesErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListReportTemplatesError = ListReportTemplatesErrors[keyof ListReportTemplatesErrors];

export type ListReportTemplatesResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<PrintTemplate> | PrintTemplatePage;
};

export type ListReportTemplatesResponse = ListReportTemplatesResponses[keyof ListReportTemplatesResponses];

export type GetReportTemplateData = {
    body?: never;
    path: {
        /**
         * The thing's number
         */
        id: number;
    };
    query?: never;
    url: '/api/report/template/{id}/';
};

export type GetReportTemplateErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetReportTemplateError = GetReportTemplateErrors[keyof GetReportTemplateErrors];

export type GetReportTemplateResponses = {
    /**
     * The thing
     */
    200: PrintTemplate;
};

export type GetReportTemplateResponse = GetReportTemplateResponses[keyof GetReportTemplateResponses];

export type ListPluginsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Only plugins whose switch is on, or off
         */
        active?: boolean;
        /**
         * Only plugins that come with the server, or only others
         */
        builtin?: boolean;
        /**
         * Only plugins whose code the server has found, or only orphaned rows
         */
        installed?: boolean;
        /**
         * Only plugins that cannot be switched off, or only others (since API 327)
         */
        mandatory?: boolean;
        /**
         * Mixin keys with commas between; a plugin must have all of them
         */
        mixin?: string;
        /**
         * The order; without it by active (on first), name, key
         */
        ordering?: 'key' | '-key' | 'name' | '-name' | 'active' | '-active';
        /**
         * Only demonstration plugins, or only others
         */
        sample?: boolean;
        /**
         * Words that key or name contain
         */
        search?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
    };
    url: '/api/plugins/';
};

export type ListPluginsErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListPluginsError = ListPluginsErrors[keyof ListPluginsErrors];

export type ListPluginsResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<Plugin> | PluginPage;
};

export type ListPluginsResponse = ListPluginsResponses[keyof ListPluginsResponses];

export type InstallPluginData = {
    body: PluginInstallRequest;
    path?: never;
    query?: never;
    url: '/api/plugins/install/';
};

export type InstallPluginErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type InstallPluginError = InstallPluginErrors[keyof InstallPluginErrors];

export type InstallPluginResponses = {
    /**
     * Answered; a success only when `success` is there
     */
    201: PluginInstallResult;
};

export type InstallPluginResponse = InstallPluginResponses[keyof InstallPluginResponses];

export type ReloadPluginsData = {
    body?: PluginReload;
    path?: never;
    query?: never;
    url: '/api/plugins/reload/';
};

export type ReloadPluginsErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ReloadPluginsError = ReloadPluginsErrors[keyof ReloadPluginsErrors];

export type ReloadPluginsResponses = {
    /**
     * The request, echoed
     */
    201: PluginReload;
};

export type ReloadPluginsResponse = ReloadPluginsResponses[keyof ReloadPluginsResponses];

export type ListAllPluginSettingsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Only settings of plugins that are on, or off
         */
        plugin__active?: boolean;
        /**
         * Only settings of the plugin with this key
         */
        plugin__key?: string;
        /**
         * How many rows; decides about the shape of the answer
         */
        limit?: number;
        /**
         * How many rows to skip; without `limit` it has no effect
         */
        offset?: number;
    };
    url: '/api/plugins/settings/';
};

export type ListAllPluginSettingsErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListAllPluginSettingsError = ListAllPluginSettingsErrors[keyof ListAllPluginSettingsErrors];

export type ListAllPluginSettingsResponses = {
    /**
     * A bare array without `limit`, an envelope with it
     */
    200: Array<PluginSetting> | PluginSettingPage;
};

export type ListAllPluginSettingsResponse = ListAllPluginSettingsResponses[keyof ListAllPluginSettingsResponses];

export type GetPluginRegistryStatusData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/plugins/status/';
};

export type GetPluginRegistryStatusErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetPluginRegistryStatusError = GetPluginRegistryStatusErrors[keyof GetPluginRegistryStatusErrors];

export type GetPluginRegistryStatusResponses = {
    /**
     * The state of the registry
     */
    200: PluginRegistryStatus;
};

export type GetPluginRegistryStatusResponse = GetPluginRegistryStatusResponses[keyof GetPluginRegistryStatusResponses];

export type ListPluginUiFeaturesData = {
    body?: never;
    path: {
        /**
         * The kind of feature; an unknown one gets an empty list
         */
        feature: string;
    };
    query?: {
        /**
         * The kind of object that the page shows; handed to the plugins
         */
        target_model?: string;
        /**
         * The number of the object that the page shows; handed to the plugins
         */
        target_id?: string;
        /**
         * The kind of template that is edited; handed to the plugins
         */
        template_type?: string;
        /**
         * The kind of object that the template prints; handed to the plugins
         */
        template_model?: string;
    };
    url: '/api/plugins/ui/features/{feature}/';
};

export type ListPluginUiFeaturesErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListPluginUiFeaturesError = ListPluginUiFeaturesErrors[keyof ListPluginUiFeaturesErrors];

export type ListPluginUiFeaturesResponses = {
    /**
     * The features
     */
    200: Array<PluginUiFeature>;
};

export type ListPluginUiFeaturesResponse = ListPluginUiFeaturesResponses[keyof ListPluginUiFeaturesResponses];

export type DeletePluginData = {
    body?: never;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
    };
    query?: never;
    url: '/api/plugins/{plugin}/';
};

export type DeletePluginErrors = {
    /**
     * The plugin is on
     */
    400: DetailListError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type DeletePluginError = DeletePluginErrors[keyof DeletePluginErrors];

export type DeletePluginResponses = {
    /**
     * Deleted
     */
    204: void;
};

export type DeletePluginResponse = DeletePluginResponses[keyof DeletePluginResponses];

export type GetPluginData = {
    body?: never;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
    };
    query?: never;
    url: '/api/plugins/{plugin}/';
};

export type GetPluginErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetPluginError = GetPluginErrors[keyof GetPluginErrors];

export type GetPluginResponses = {
    /**
     * The plugin
     */
    200: Plugin;
};

export type GetPluginResponse = GetPluginResponses[keyof GetPluginResponses];

export type ActivatePluginData = {
    /**
     * Without a body the plugin is switched on
     */
    body?: PluginActivation2;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
    };
    query?: never;
    url: '/api/plugins/{plugin}/activate/';
};

export type ActivatePluginErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ActivatePluginError = ActivatePluginErrors[keyof ActivatePluginErrors];

export type ActivatePluginResponses = {
    /**
     * What was asked, echoed
     */
    200: PluginActivation;
};

export type ActivatePluginResponse = ActivatePluginResponses[keyof ActivatePluginResponses];

export type ReplacePluginActivationData = {
    /**
     * Without a body the plugin is switched on
     */
    body?: PluginActivation2;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
    };
    query?: never;
    url: '/api/plugins/{plugin}/activate/';
};

export type ReplacePluginActivationErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ReplacePluginActivationError = ReplacePluginActivationErrors[keyof ReplacePluginActivationErrors];

export type ReplacePluginActivationResponses = {
    /**
     * What was asked, echoed
     */
    200: PluginActivation;
};

export type ReplacePluginActivationResponse = ReplacePluginActivationResponses[keyof ReplacePluginActivationResponses];

export type GetPluginAdminData = {
    body?: never;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
    };
    query?: never;
    url: '/api/plugins/{plugin}/admin/';
};

export type GetPluginAdminErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetPluginAdminError = GetPluginAdminErrors[keyof GetPluginAdminErrors];

export type GetPluginAdminResponses = {
    /**
     * The source of the page
     */
    200: PluginAdmin;
};

export type GetPluginAdminResponse = GetPluginAdminResponses[keyof GetPluginAdminResponses];

export type GetPluginMetadataData = {
    body?: never;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
    };
    query?: never;
    url: '/api/plugins/{plugin}/metadata/';
};

export type GetPluginMetadataErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetPluginMetadataError = GetPluginMetadataErrors[keyof GetPluginMetadataErrors];

export type GetPluginMetadataResponses = {
    /**
     * The data
     */
    200: Metadata;
};

export type GetPluginMetadataResponse = GetPluginMetadataResponses[keyof GetPluginMetadataResponses];

export type UpdatePluginMetadataData = {
    body?: MetadataPatch2;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
    };
    query?: never;
    url: '/api/plugins/{plugin}/metadata/';
};

export type UpdatePluginMetadataErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type UpdatePluginMetadataError = UpdatePluginMetadataErrors[keyof UpdatePluginMetadataErrors];

export type UpdatePluginMetadataResponses = {
    /**
     * The data
     */
    200: Metadata;
};

export type UpdatePluginMetadataResponse = UpdatePluginMetadataResponses[keyof UpdatePluginMetadataResponses];

export type ReplacePluginMetadataData = {
    body: Metadata2;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
    };
    query?: never;
    url: '/api/plugins/{plugin}/metadata/';
};

export type ReplacePluginMetadataErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ReplacePluginMetadataError = ReplacePluginMetadataErrors[keyof ReplacePluginMetadataErrors];

export type ReplacePluginMetadataResponses = {
    /**
     * The data
     */
    200: Metadata;
};

export type ReplacePluginMetadataResponse = ReplacePluginMetadataResponses[keyof ReplacePluginMetadataResponses];

export type GetPluginMetadataSince436Data = {
    body?: never;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
    };
    query?: never;
    url: '/api/metadata/pluginconfig/key/{plugin}/';
};

export type GetPluginMetadataSince436Errors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetPluginMetadataSince436Error = GetPluginMetadataSince436Errors[keyof GetPluginMetadataSince436Errors];

export type GetPluginMetadataSince436Responses = {
    /**
     * The data
     */
    200: Metadata;
};

export type GetPluginMetadataSince436Response = GetPluginMetadataSince436Responses[keyof GetPluginMetadataSince436Responses];

export type UpdatePluginMetadataSince436Data = {
    body?: MetadataPatch2;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
    };
    query?: never;
    url: '/api/metadata/pluginconfig/key/{plugin}/';
};

export type UpdatePluginMetadataSince436Errors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type UpdatePluginMetadataSince436Error = UpdatePluginMetadataSince436Errors[keyof UpdatePluginMetadataSince436Errors];

export type UpdatePluginMetadataSince436Responses = {
    /**
     * The data
     */
    200: Metadata;
};

export type UpdatePluginMetadataSince436Response = UpdatePluginMetadataSince436Responses[keyof UpdatePluginMetadataSince436Responses];

export type ReplacePluginMetadataSince436Data = {
    body: Metadata2;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
    };
    query?: never;
    url: '/api/metadata/pluginconfig/key/{plugin}/';
};

export type ReplacePluginMetadataSince436Errors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ReplacePluginMetadataSince436Error = ReplacePluginMetadataSince436Errors[keyof ReplacePluginMetadataSince436Errors];

export type ReplacePluginMetadataSince436Responses = {
    /**
     * The data
     */
    200: Metadata;
};

export type ReplacePluginMetadataSince436Response = ReplacePluginMetadataSince436Responses[keyof ReplacePluginMetadataSince436Responses];

export type ListPluginSettingsData = {
    body?: never;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
    };
    query?: never;
    url: '/api/plugins/{plugin}/settings/';
};

export type ListPluginSettingsErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListPluginSettingsError = ListPluginSettingsErrors[keyof ListPluginSettingsErrors];

export type ListPluginSettingsResponses = {
    /**
     * The settings
     */
    200: Array<PluginSetting>;
};

export type ListPluginSettingsResponse = ListPluginSettingsResponses[keyof ListPluginSettingsResponses];

export type GetPluginSettingData = {
    body?: never;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
        /**
         * The setting's key, in the letter case that the plugin uses
         */
        key: string;
    };
    query?: never;
    url: '/api/plugins/{plugin}/settings/{key}/';
};

export type GetPluginSettingErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetPluginSettingError = GetPluginSettingErrors[keyof GetPluginSettingErrors];

export type GetPluginSettingResponses = {
    /**
     * The setting
     */
    200: PluginSetting;
};

export type GetPluginSettingResponse = GetPluginSettingResponses[keyof GetPluginSettingResponses];

export type UpdatePluginSettingData = {
    body?: SettingPatch2;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
        /**
         * The setting's key, in the letter case that the plugin uses
         */
        key: string;
    };
    query?: never;
    url: '/api/plugins/{plugin}/settings/{key}/';
};

export type UpdatePluginSettingErrors = {
    /**
     * The value is refused (mostly under non_field_errors), the setting wants to be confirmed, or the
     * body is no JSON
     *
     */
    400: FieldErrors | DetailError | ConfirmationError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type UpdatePluginSettingError = UpdatePluginSettingErrors[keyof UpdatePluginSettingErrors];

export type UpdatePluginSettingResponses = {
    /**
     * The setting
     */
    200: PluginSetting;
};

export type UpdatePluginSettingResponse = UpdatePluginSettingResponses[keyof UpdatePluginSettingResponses];

export type ReplacePluginSettingData = {
    body: Setting2;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
        /**
         * The setting's key, in the letter case that the plugin uses
         */
        key: string;
    };
    query?: never;
    url: '/api/plugins/{plugin}/settings/{key}/';
};

export type ReplacePluginSettingErrors = {
    /**
     * The value is refused (mostly under non_field_errors), the setting wants to be confirmed, or the
     * body is no JSON
     *
     */
    400: FieldErrors | DetailError | ConfirmationError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ReplacePluginSettingError = ReplacePluginSettingErrors[keyof ReplacePluginSettingErrors];

export type ReplacePluginSettingResponses = {
    /**
     * The setting
     */
    200: PluginSetting;
};

export type ReplacePluginSettingResponse = ReplacePluginSettingResponses[keyof ReplacePluginSettingResponses];

export type UninstallPluginData = {
    body?: PluginUninstall;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
    };
    query?: never;
    url: '/api/plugins/{plugin}/uninstall/';
};

export type UninstallPluginErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type UninstallPluginError = UninstallPluginErrors[keyof UninstallPluginErrors];

export type UninstallPluginResponses = {
    /**
     * Done; the body tells nothing
     */
    200: PluginUninstallResult;
};

export type UninstallPluginResponse = UninstallPluginResponses[keyof UninstallPluginResponses];

export type ReplacePluginUninstallData = {
    body?: PluginUninstall;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
    };
    query?: never;
    url: '/api/plugins/{plugin}/uninstall/';
};

export type ReplacePluginUninstallErrors = {
    /**
     * A field is wrong, a rule of the server forbids it, or the body is no JSON
     */
    400: FieldErrors | DetailError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ReplacePluginUninstallError = ReplacePluginUninstallErrors[keyof ReplacePluginUninstallErrors];

export type ReplacePluginUninstallResponses = {
    /**
     * Done; the body tells nothing
     */
    200: PluginUninstallResult;
};

export type ReplacePluginUninstallResponse = ReplacePluginUninstallResponses[keyof ReplacePluginUninstallResponses];

export type ListPluginUserSettingsData = {
    body?: never;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
    };
    query?: never;
    url: '/api/plugins/{plugin}/user-settings/';
};

export type ListPluginUserSettingsErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ListPluginUserSettingsError = ListPluginUserSettingsErrors[keyof ListPluginUserSettingsErrors];

export type ListPluginUserSettingsResponses = {
    /**
     * The settings
     */
    200: Array<PluginUserSetting>;
};

export type ListPluginUserSettingsResponse = ListPluginUserSettingsResponses[keyof ListPluginUserSettingsResponses];

export type GetPluginUserSettingData = {
    body?: never;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
        /**
         * The setting's key, in the letter case that the plugin uses
         */
        key: string;
    };
    query?: never;
    url: '/api/plugins/{plugin}/user-settings/{key}/';
};

export type GetPluginUserSettingErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetPluginUserSettingError = GetPluginUserSettingErrors[keyof GetPluginUserSettingErrors];

export type GetPluginUserSettingResponses = {
    /**
     * The setting
     */
    200: PluginUserSetting;
};

export type GetPluginUserSettingResponse = GetPluginUserSettingResponses[keyof GetPluginUserSettingResponses];

export type UpdatePluginUserSettingData = {
    body?: SettingPatch2;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
        /**
         * The setting's key, in the letter case that the plugin uses
         */
        key: string;
    };
    query?: never;
    url: '/api/plugins/{plugin}/user-settings/{key}/';
};

export type UpdatePluginUserSettingErrors = {
    /**
     * The value is refused (mostly under non_field_errors), the setting wants to be confirmed, or the
     * body is no JSON
     *
     */
    400: FieldErrors | DetailError | ConfirmationError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type UpdatePluginUserSettingError = UpdatePluginUserSettingErrors[keyof UpdatePluginUserSettingErrors];

export type UpdatePluginUserSettingResponses = {
    /**
     * The setting
     */
    200: PluginUserSetting;
};

export type UpdatePluginUserSettingResponse = UpdatePluginUserSettingResponses[keyof UpdatePluginUserSettingResponses];

export type ReplacePluginUserSettingData = {
    body: Setting2;
    path: {
        /**
         * The plugin's key, never its number
         */
        plugin: string;
        /**
         * The setting's key, in the letter case that the plugin uses
         */
        key: string;
    };
    query?: never;
    url: '/api/plugins/{plugin}/user-settings/{key}/';
};

export type ReplacePluginUserSettingErrors = {
    /**
     * The value is refused (mostly under non_field_errors), the setting wants to be confirmed, or the
     * body is no JSON
     *
     */
    400: FieldErrors | DetailError | ConfirmationError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type ReplacePluginUserSettingError = ReplacePluginUserSettingErrors[keyof ReplacePluginUserSettingErrors];

export type ReplacePluginUserSettingResponses = {
    /**
     * The setting
     */
    200: PluginUserSetting;
};

export type ReplacePluginUserSettingResponse = ReplacePluginUserSettingResponses[keyof ReplacePluginUserSettingResponses];

export type GetGlobalSettingData = {
    body?: never;
    path: {
        /**
         * The setting's key
         */
        key: string;
    };
    query?: never;
    url: '/api/settings/global/{key}/';
};

export type GetGlobalSettingErrors = {
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type GetGlobalSettingError = GetGlobalSettingErrors[keyof GetGlobalSettingErrors];

export type GetGlobalSettingResponses = {
    /**
     * The setting
     */
    200: Setting;
};

export type GetGlobalSettingResponse = GetGlobalSettingResponses[keyof GetGlobalSettingResponses];

export type UpdateGlobalSettingData = {
    body?: SettingPatch2;
    path: {
        /**
         * The setting's key
         */
        key: string;
    };
    query?: never;
    url: '/api/settings/global/{key}/';
};

export type UpdateGlobalSettingErrors = {
    /**
     * The value is refused (mostly under non_field_errors), the setting wants to be confirmed, or the
     * body is no JSON
     *
     */
    400: FieldErrors | DetailError | ConfirmationError;
    /**
     * Not signed in, the token is unknown, revoked or expired, or a second factor is missing
     */
    401: DetailError | SecondFactorError;
    /**
     * The person lacks the right
     */
    403: DetailError;
    /**
     * No such thing, the plugin is off, or the server does not know the address
     */
    404: NotFoundError;
    /**
     * The server failed
     */
    500: ServerError;
    /**
     * The server is in maintenance; the body is no JSON
     */
    503: string;
};

export type UpdateGlobalSettingError = UpdateGlobalSettingErrors[keyof UpdateGlobalSettingErrors];

export type UpdateGlobalSettingResponses = {
    /**
     * The setting
     */
    200: Setting;
};

export type UpdateGlobalSettingResponse = UpdateGlobalSettingResponses[keyof UpdateGlobalSettingResponses];
