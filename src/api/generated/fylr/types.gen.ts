// Made from openapi/ by `npm run generate`. Change the description, not this file.

export type ClientOptions = {
    baseUrl: `${string}://${string}` | (string & {});
};

/**
 * The envelope of all errors but those of the token operations and plain texts
 */
export type Error = {
    /**
     * Stable; what a program decides by. Newer servers bring more codes, and some failures have no code of
     * their own. Known values are listed in x-known-values.
     *
     */
    code: string;
    /**
     * For developers
     */
    error: string;
    /**
     * A part of the server's code; of no use to clients
     */
    package?: string;
    /**
     * Details by code; repeats realm and statuscode
     */
    parameters?: {
        [key: string]: unknown;
    };
    realm?: string;
    statuscode?: number;
    description?: string;
};

export type OAuthError = {
    /**
     * Known values: invalid_request, invalid_client, invalid_grant, unsupported_grant_type, invalid_scope
     */
    error: string;
    error_description?: string;
};

export type TokenRequest = {
    grant_type: 'authorization_code' | 'password' | 'refresh_token';
    /**
     * Serves once
     */
    code?: string;
    /**
     * The very one that the code was asked for with
     */
    redirect_uri?: string;
    /**
     * What the challenge was made of
     */
    code_verifier?: string;
    username?: string;
    password?: string;
    refresh_token?: string;
    /**
     * A client that the server knows; fylr-web-frontend is built in
     */
    client_id?: string;
    /**
     * For a client that is not public
     */
    client_secret?: string;
    /**
     * Words with spaces between them, out of read, write, offline
     */
    scope?: string;
};

export type RevokeRequest = {
    token: string;
    token_type_hint?: 'access_token' | 'refresh_token';
    client_id?: string;
    client_secret?: string;
};

export type Token = {
    access_token: string;
    /**
     * `bearer`
     */
    token_type: string;
    /**
     * Seconds
     */
    expires_in?: number;
    /**
     * With the scope `offline` only
     */
    refresh_token?: string;
    scope?: string;
    /**
     * With the scope `openid` only
     */
    id_token?: string;
};

export type ServerInfo = {
    name?: string;
    instance?: string;
    config_name?: string;
    /**
     * With a `v` in front
     */
    version?: string;
    version_full?: string;
    version_release_date?: string;
    build_commit?: string;
    build_commit_time?: string;
    startup_time?: string;
    external_url?: string;
    solution?: string;
    num_cpu?: number;
    index_names?: {
        [key: string]: unknown;
    };
    /**
     * What the licence allows
     */
    capabilities?: {
        auth?: boolean;
        ci_hub?: boolean;
        geo_support?: boolean;
        kubernetes?: boolean;
        linkrui?: boolean;
        mobile_app?: boolean;
        /**
         * Not the same as read-only mode
         */
        read_only?: boolean;
        two_factor?: boolean;
        [key: string]: unknown;
    };
};

/**
 * Text by language (`de-DE`, `en-US`, …); any language may be missing
 */
export type Localized = {
    [key: string]: string;
};

export type Session = {
    /**
     * Always in the server's answer; the gateway takes it out
     */
    access_token?: string;
    user?: User;
    groups?: Array<Group>;
    system_rights?: SystemRights;
    /**
     * Settings that the server's own web app needs; plugins' values are below base.plugin
     */
    config?: {
        [key: string]: unknown;
    };
    frontend_language?: string;
    frontend_locale?: Locale;
    database_locales?: Array<Locale>;
    authenticated?: AuthenticationMethod;
    authentication_methods?: Array<AuthenticationMethod>;
    current_max_event_id?: number;
    instance?: {
        [key: string]: unknown;
    };
};

/**
 * Rights by name. A key that is there grants its right, whatever its value, which holds parameters and may be
 * empty. `system.root` includes all others. Rights of plugins are named plugin.<plugin>.<right>.
 *
 */
export type SystemRights = {
    [key: string]: {
        [key: string]: unknown;
    };
};

export type User = {
    _basetype?: string;
    user?: {
        _id?: number;
        _version?: number;
        login?: string;
        type?: string;
        displayname?: string;
        first_name?: string;
        last_name?: string;
        email?: string;
        frontend_language?: string;
    };
};

export type Group = {
    _basetype?: string;
    group?: {
        _id?: number;
        _version?: number;
        name?: string;
        displayname?: Localized;
        comment?: string;
        reference?: string;
        type?: string;
    };
};

export type Locale = {
    /**
     * For instance en-US
     */
    name?: string;
    numbers?: {
        [key: string]: unknown;
    };
    calendar?: {
        [key: string]: unknown;
    };
};

export type AuthenticationMethod = {
    method?: string;
    timestamp?: string;
    client_id?: string;
};

/**
 * Free texts of the plugin's makers; there once a package was delivered and says so
 */
export type BuildInfo = {
    repository?: string;
    rev?: string;
    release?: string;
    lastchanged?: string;
    builddate?: string;
};

/**
 * What the plugin's package says of itself. The vendor calls name, version and displayname required; a plugin
 * whose package was never delivered lacks them.
 *
 */
export type Manifest = {
    name?: string;
    /**
     * Free text
     */
    version?: string;
    displayname?: Localized;
    /**
     * May be Markdown; a lone `-` stands for nothing
     */
    info?: Localized;
    /**
     * A page about the plugin
     */
    url?: string;
    /**
     * The table of words in the package
     */
    l10n?: string;
    server?: {
        'api-version'?: {
            require?: number;
        };
    };
    webfrontend?: {
        [key: string]: unknown;
    };
    custom?: {
        [key: string]: unknown;
    };
    base_url?: string;
    plugin_url?: string;
    build_info?: BuildInfo;
    collection_upload?: {
        [key: string]: {
            [key: string]: unknown;
        };
    };
};

export type PublicPluginList = {
    plugins: Array<Manifest>;
    /**
     * Addresses of what the plugins bring for fylr's own web app; absent when bundling is off
     */
    bundle?: {
        javascript?: string;
        css?: string;
        html?: string;
        l10n?: string;
    };
};

/**
 * An installed plugin. The vendor marks no field as required. Newer servers add fields (whether it is
 * licensed, whether it is encrypted).
 *
 */
export type Plugin = {
    /**
     * Given by the server
     */
    id?: number;
    /**
     * The technical name, from the manifest; cannot be changed
     */
    name?: string | null;
    /**
     * What is stored about the switch
     */
    enabled?: boolean | null;
    /**
     * The server found it in its own folders and added it by itself
     */
    auto_added?: boolean | null;
    /**
     * A folder on the server, for the type disk
     */
    path?: string | null;
    /**
     * Where the package comes from, for the type url
     */
    url?: string | null;
    /**
     * Where the plugin comes from. Known values: disk, zip, url
     */
    type?: string | null;
    /**
     * The uploaded package, for the type zip
     */
    zip_file?: {
        _id?: number;
        [key: string]: unknown;
    } | null;
    /**
     * When the server looks for a newer package. Values are not documented for the API; those of the server's
     * own configuration are never, automatic and always.
     *
     */
    update_policy?: string | null;
    manifest?: Manifest;
    last_checked_at?: string;
    created_at?: string;
    updated_at?: string;
};

export type PluginList = {
    plugins: Array<Plugin>;
};

/**
 * A plugin without id. A package that was uploaded is named by `zip_file`.
 */
export type PluginInstall = Plugin & {
    /**
     * Absent or 0
     */
    id?: 0;
    type: 'disk' | 'zip' | 'url';
};

/**
 * What shall change, with the plugin's id
 */
export type PluginUpdate = Plugin & {
    /**
     * The same as in the address
     */
    id: number;
};

export type Acknowledgement = {
    /**
     * Always true
     */
    acknowledged: boolean;
};

export type ConfigDefinitions = {
    system?: ConfigDefinitionList;
    /**
     * By the technical name of the plugin
     */
    plugin?: {
        [key: string]: ConfigDefinitionList;
    };
};

export type ConfigDefinitionList = {
    defs?: Array<ConfigSectionDefinition>;
};

export type ConfigSectionDefinition = {
    name?: string;
    group?: string;
    parameters?: ConfigParameters;
    /**
     * A right that one needs for this section
     */
    require_system_right?: string;
    /**
     * Its values are public
     */
    unauthenticated_visible?: boolean;
    unavailable?: boolean;
};

/**
 * The settings of a section or of a form; their order is told by `position`. By name is the form of manifests.
 * The vendor's document types them as a single setting, and no document shows a real answer, so a list with
 * names, which is the form of a table's columns, is to be expected as well.
 *
 */
export type ConfigParameters = {
    [key: string]: ConfigParameter;
} | Array<ConfigParameter> | ConfigParameter;

/**
 * One setting. Which of the rarer properties a server hands out differs; there may be more than are named.
 *
 */
export type ConfigParameter = {
    /**
     * How it is edited. Known values are listed in x-known-values.
     */
    type?: string;
    /**
     * In the columns of a table and wherever settings come as a list
     */
    name?: string;
    position?: number;
    /**
     * Of the type that the setting has
     */
    default?: unknown;
    options?: Array<string>;
    choices?: Array<string>;
    /**
     * The columns of a table
     */
    fields?: Array<ConfigParameter>;
    parameters?: ConfigParameters;
    min?: number;
    max?: number;
    placeholder?: boolean;
    /**
     * A way of editing that the plugin brings itself
     */
    plugin_type?: string;
    /**
     * The value is JSON in a text
     */
    store_as_json?: boolean;
    /**
     * A script of the plugin; never run it
     */
    show_script?: string;
    unauthenticated_visible?: boolean;
};

export type ConfigValues = {
    system?: {
        config?: {
            [key: string]: unknown;
        };
        [key: string]: unknown;
    };
    /**
     * By the technical name of the plugin
     */
    plugin?: {
        [key: string]: {
            /**
             * Sections by name. A few plugins are documented with values straight below it.
             */
            config?: {
                [key: string]: unknown;
            };
            [key: string]: unknown;
        };
    };
};

/**
 * Values by the names of the settings. Beside `name` there may be `name:info`, which tells whether the value is
 * the default (`is_default`); it need not be sent back.
 *
 */
export type ConfigSection = {
    [key: string]: unknown;
};

/**
 * A value as its setting declares it; any JSON but nothing at all
 */
export type ConfigValue = unknown;

export type Confirmation = {
    tasks: Array<{
        title: string;
        message: string;
        /**
         * Choices; what is chosen is sent back as name=value
         */
        form?: Array<{
            label?: string;
            type?: string;
            name: string;
            horizontal?: boolean;
            options?: Array<{
                text?: string;
                value: string;
                disabled?: boolean;
            }>;
        }>;
        /**
         * The pressed one, and all hidden ones, are sent back as name=value
         */
        buttons: Array<{
            text?: string;
            hidden?: boolean;
            name?: string;
            value?: string;
        }>;
    }>;
};

/**
 * A file on the server. Much more is told of it than is named here.
 */
export type StoredFile = {
    _id?: number;
    /**
     * Known values: pending, processing, sync, done, failed
     */
    status?: string;
};

/**
 * `ignore_errors` saves what can be saved
 */
export type SaveMode = string;

/**
 * `yes` confirms in advance
 */
export type Confirm = string;

/**
 * `skip`, `reindex` or `reindex_block`: what to do when the search index must be built anew
 */
export type Reindex = string;

/**
 * A list of references, one per file, as JSON text
 */
export type References = string;

/**
 * A list of names, one per file, as JSON text
 */
export type FileNames = string;

/**
 * A list of booleans, one per file, as JSON text; `[false]` keeps a package from being rendered
 */
export type ProduceVersions = string;

/**
 * `short`, `standard` or `long`: how much is told of a file
 */
export type FileFormat = string;

export type GetServerInfoData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/settings';
};

export type GetServerInfoErrors = {
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type GetServerInfoError = GetServerInfoErrors[keyof GetServerInfoErrors];

export type GetServerInfoResponses = {
    /**
     * The server's description of itself
     */
    200: ServerInfo;
};

export type GetServerInfoResponse = GetServerInfoResponses[keyof GetServerInfoResponses];

export type GetSessionData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/user/session';
};

export type GetSessionErrors = {
    /**
     * No token, or one that the server does not accept (`InvalidToken`; not 401)
     */
    400: Error;
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type GetSessionError = GetSessionErrors[keyof GetSessionErrors];

export type GetSessionResponses = {
    /**
     * The session
     */
    200: Session;
};

export type GetSessionResponse = GetSessionResponses[keyof GetSessionResponses];

export type ListPublicPluginsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/plugin';
};

export type ListPublicPluginsErrors = {
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type ListPublicPluginsError = ListPublicPluginsErrors[keyof ListPublicPluginsErrors];

export type ListPublicPluginsResponses = {
    /**
     * The enabled plugins
     */
    200: PublicPluginList;
};

export type ListPublicPluginsResponse = ListPublicPluginsResponses[keyof ListPublicPluginsResponses];

export type ListPluginsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/plugin/manage';
};

export type ListPluginsErrors = {
    /**
     * No one is signed in (`UserRequired`). Plugin operations answer 403 to that instead; whether an expired
     * token makes them answer 401 is not documented.
     *
     */
    401: Error;
    /**
     * The right for it is missing (`SystemRightRequired` with `parameters.rights`, a text with commas;
     * `RightRequired` with `parameters.right`; `InsufficientRights`). Plugin operations answer so also to people
     * who are not signed in.
     *
     */
    403: Error;
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type ListPluginsError = ListPluginsErrors[keyof ListPluginsErrors];

export type ListPluginsResponses = {
    /**
     * The plugins
     */
    200: PluginList;
};

export type ListPluginsResponse = ListPluginsResponses[keyof ListPluginsResponses];

export type InstallPluginData = {
    body: PluginInstall;
    path?: never;
    query?: never;
    url: '/api/v1/plugin/manage';
};

export type InstallPluginErrors = {
    /**
     * Refused, for instance with `ReadOnlyMode`, `PluginDuplicateName`, a `BaseConfig…` code, or `ServerGeneric`
     * with the cause in `parameters.msg`
     *
     */
    400: Error;
    /**
     * No one is signed in (`UserRequired`). Plugin operations answer 403 to that instead; whether an expired
     * token makes them answer 401 is not documented.
     *
     */
    401: Error;
    /**
     * The right for it is missing (`SystemRightRequired` with `parameters.rights`, a text with commas;
     * `RightRequired` with `parameters.right`; `InsufficientRights`). Plugin operations answer so also to people
     * who are not signed in.
     *
     */
    403: Error;
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type InstallPluginError = InstallPluginErrors[keyof InstallPluginErrors];

export type InstallPluginResponses = {
    /**
     * The new plugin (200, not 201)
     */
    200: Plugin;
};

export type InstallPluginResponse = InstallPluginResponses[keyof InstallPluginResponses];

export type DeletePluginData = {
    body?: never;
    path: {
        /**
         * The plugin's number
         */
        id: number;
    };
    query?: never;
    url: '/api/v1/plugin/manage/{id}';
};

export type DeletePluginErrors = {
    /**
     * Refused, for instance with `ReadOnlyMode`, `PluginDuplicateName`, a `BaseConfig…` code, or `ServerGeneric`
     * with the cause in `parameters.msg`
     *
     */
    400: Error;
    /**
     * No one is signed in (`UserRequired`). Plugin operations answer 403 to that instead; whether an expired
     * token makes them answer 401 is not documented.
     *
     */
    401: Error;
    /**
     * The right for it is missing (`SystemRightRequired` with `parameters.rights`, a text with commas;
     * `RightRequired` with `parameters.right`; `InsufficientRights`). Plugin operations answer so also to people
     * who are not signed in.
     *
     */
    403: Error;
    /**
     * Not there (`PluginNotFound`, `BaseConfigPathNotFound`), or as plain text no such address
     */
    404: Error;
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type DeletePluginError = DeletePluginErrors[keyof DeletePluginErrors];

export type DeletePluginResponses = {
    /**
     * It is removed (a body, not 204)
     */
    200: Acknowledgement;
};

export type DeletePluginResponse = DeletePluginResponses[keyof DeletePluginResponses];

export type GetPluginData = {
    body?: never;
    path: {
        /**
         * The plugin's number
         */
        id: number;
    };
    query?: never;
    url: '/api/v1/plugin/manage/{id}';
};

export type GetPluginErrors = {
    /**
     * No one is signed in (`UserRequired`). Plugin operations answer 403 to that instead; whether an expired
     * token makes them answer 401 is not documented.
     *
     */
    401: Error;
    /**
     * The right for it is missing (`SystemRightRequired` with `parameters.rights`, a text with commas;
     * `RightRequired` with `parameters.right`; `InsufficientRights`). Plugin operations answer so also to people
     * who are not signed in.
     *
     */
    403: Error;
    /**
     * Not there (`PluginNotFound`, `BaseConfigPathNotFound`), or as plain text no such address
     */
    404: Error;
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type GetPluginError = GetPluginErrors[keyof GetPluginErrors];

export type GetPluginResponses = {
    /**
     * The plugin
     */
    200: Plugin;
};

export type GetPluginResponse = GetPluginResponses[keyof GetPluginResponses];

export type UpdatePluginData = {
    body: PluginUpdate;
    path: {
        /**
         * The plugin's number
         */
        id: number;
    };
    query?: never;
    url: '/api/v1/plugin/manage/{id}';
};

export type UpdatePluginErrors = {
    /**
     * Refused, for instance with `ReadOnlyMode`, `PluginDuplicateName`, a `BaseConfig…` code, or `ServerGeneric`
     * with the cause in `parameters.msg`
     *
     */
    400: Error;
    /**
     * No one is signed in (`UserRequired`). Plugin operations answer 403 to that instead; whether an expired
     * token makes them answer 401 is not documented.
     *
     */
    401: Error;
    /**
     * The right for it is missing (`SystemRightRequired` with `parameters.rights`, a text with commas;
     * `RightRequired` with `parameters.right`; `InsufficientRights`). Plugin operations answer so also to people
     * who are not signed in.
     *
     */
    403: Error;
    /**
     * Not there (`PluginNotFound`, `BaseConfigPathNotFound`), or as plain text no such address
     */
    404: Error;
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type UpdatePluginError = UpdatePluginErrors[keyof UpdatePluginErrors];

export type UpdatePluginResponses = {
    /**
     * The plugin as the server says it is now
     */
    200: Plugin;
};

export type UpdatePluginResponse = UpdatePluginResponses[keyof UpdatePluginResponses];

export type GetPluginLabelsData = {
    body?: never;
    path: {
        /**
         * A language as the server names it, for instance `en-US`; the address ends in `.json`
         */
        lang: string;
    };
    query?: never;
    url: '/api/v1/plugin/bundle/l10n/{lang}.json';
};

export type GetPluginLabelsErrors = {
    /**
     * Not there (`PluginNotFound`, `BaseConfigPathNotFound`), or as plain text no such address
     */
    404: Error;
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type GetPluginLabelsError = GetPluginLabelsErrors[keyof GetPluginLabelsErrors];

export type GetPluginLabelsResponses = {
    /**
     * Key to text
     */
    200: {
        [key: string]: string;
    };
};

export type GetPluginLabelsResponse = GetPluginLabelsResponses[keyof GetPluginLabelsResponses];

export type ListConfigDefinitionsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/config/list';
};

export type ListConfigDefinitionsErrors = {
    /**
     * No one is signed in (`UserRequired`). Plugin operations answer 403 to that instead; whether an expired
     * token makes them answer 401 is not documented.
     *
     */
    401: Error;
    /**
     * The right for it is missing (`SystemRightRequired` with `parameters.rights`, a text with commas;
     * `RightRequired` with `parameters.right`; `InsufficientRights`). Plugin operations answer so also to people
     * who are not signed in.
     *
     */
    403: Error;
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type ListConfigDefinitionsError = ListConfigDefinitionsErrors[keyof ListConfigDefinitionsErrors];

export type ListConfigDefinitionsResponses = {
    /**
     * The definitions, of the server itself and per plugin
     */
    200: ConfigDefinitions;
};

export type ListConfigDefinitionsResponse = ListConfigDefinitionsResponses[keyof ListConfigDefinitionsResponses];

export type GetConfigData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/config';
};

export type GetConfigErrors = {
    /**
     * No one is signed in (`UserRequired`). Plugin operations answer 403 to that instead; whether an expired
     * token makes them answer 401 is not documented.
     *
     */
    401: Error;
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type GetConfigError = GetConfigErrors[keyof GetConfigErrors];

export type GetConfigResponses = {
    /**
     * The values
     */
    200: ConfigValues;
};

export type GetConfigResponse = GetConfigResponses[keyof GetConfigResponses];

export type ResetPluginConfigSectionData = {
    body?: never;
    path: {
        /**
         * The plugin's technical name
         */
        plugin: string;
        /**
         * A section of its settings
         */
        section: string;
    };
    query?: {
        /**
         * `ignore_errors` saves what can be saved
         */
        save?: string;
        /**
         * `yes` confirms in advance
         */
        confirm?: string;
        /**
         * `skip`, `reindex` or `reindex_block`: what to do when the search index must be built anew
         */
        reindex?: string;
    };
    url: '/api/v1/config/plugin/{plugin}/config/{section}';
};

export type ResetPluginConfigSectionErrors = {
    /**
     * Refused, for instance with `ReadOnlyMode`, `PluginDuplicateName`, a `BaseConfig…` code, or `ServerGeneric`
     * with the cause in `parameters.msg`
     *
     */
    400: Error;
    /**
     * No one is signed in (`UserRequired`). Plugin operations answer 403 to that instead; whether an expired
     * token makes them answer 401 is not documented.
     *
     */
    401: Error;
    /**
     * The right for it is missing (`SystemRightRequired` with `parameters.rights`, a text with commas;
     * `RightRequired` with `parameters.right`; `InsufficientRights`). Plugin operations answer so also to people
     * who are not signed in.
     *
     */
    403: Error;
    /**
     * Not there (`PluginNotFound`, `BaseConfigPathNotFound`), or as plain text no such address
     */
    404: Error;
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type ResetPluginConfigSectionError = ResetPluginConfigSectionErrors[keyof ResetPluginConfigSectionErrors];

export type ResetPluginConfigSectionResponses = {
    /**
     * Not documented; do not rely on it
     */
    200: unknown;
    /**
     * Nothing is saved yet; the server asks
     */
    202: Confirmation;
};

export type ResetPluginConfigSectionResponse = ResetPluginConfigSectionResponses[keyof ResetPluginConfigSectionResponses];

export type GetPluginConfigSectionData = {
    body?: never;
    path: {
        /**
         * The plugin's technical name
         */
        plugin: string;
        /**
         * A section of its settings
         */
        section: string;
    };
    query?: never;
    url: '/api/v1/config/plugin/{plugin}/config/{section}';
};

export type GetPluginConfigSectionErrors = {
    /**
     * No one is signed in (`UserRequired`). Plugin operations answer 403 to that instead; whether an expired
     * token makes them answer 401 is not documented.
     *
     */
    401: Error;
    /**
     * Not there (`PluginNotFound`, `BaseConfigPathNotFound`), or as plain text no such address
     */
    404: Error;
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type GetPluginConfigSectionError = GetPluginConfigSectionErrors[keyof GetPluginConfigSectionErrors];

export type GetPluginConfigSectionResponses = {
    /**
     * The values
     */
    200: ConfigSection;
};

export type GetPluginConfigSectionResponse = GetPluginConfigSectionResponses[keyof GetPluginConfigSectionResponses];

export type ReplacePluginConfigSectionData = {
    body: ConfigSection;
    path: {
        /**
         * The plugin's technical name
         */
        plugin: string;
        /**
         * A section of its settings
         */
        section: string;
    };
    query?: {
        /**
         * `ignore_errors` saves what can be saved
         */
        save?: string;
        /**
         * `yes` confirms in advance
         */
        confirm?: string;
        /**
         * `skip`, `reindex` or `reindex_block`: what to do when the search index must be built anew
         */
        reindex?: string;
    };
    url: '/api/v1/config/plugin/{plugin}/config/{section}';
};

export type ReplacePluginConfigSectionErrors = {
    /**
     * Refused, for instance with `ReadOnlyMode`, `PluginDuplicateName`, a `BaseConfig…` code, or `ServerGeneric`
     * with the cause in `parameters.msg`
     *
     */
    400: Error;
    /**
     * No one is signed in (`UserRequired`). Plugin operations answer 403 to that instead; whether an expired
     * token makes them answer 401 is not documented.
     *
     */
    401: Error;
    /**
     * The right for it is missing (`SystemRightRequired` with `parameters.rights`, a text with commas;
     * `RightRequired` with `parameters.right`; `InsufficientRights`). Plugin operations answer so also to people
     * who are not signed in.
     *
     */
    403: Error;
    /**
     * Not there (`PluginNotFound`, `BaseConfigPathNotFound`), or as plain text no such address
     */
    404: Error;
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type ReplacePluginConfigSectionError = ReplacePluginConfigSectionErrors[keyof ReplacePluginConfigSectionErrors];

export type ReplacePluginConfigSectionResponses = {
    /**
     * Not documented; do not rely on it
     */
    200: unknown;
    /**
     * Nothing is saved yet; the server asks
     */
    202: Confirmation;
};

export type ReplacePluginConfigSectionResponse = ReplacePluginConfigSectionResponses[keyof ReplacePluginConfigSectionResponses];

export type ResetPluginConfigParameterData = {
    body?: never;
    path: {
        /**
         * The plugin's technical name
         */
        plugin: string;
        /**
         * A section of its settings
         */
        section: string;
        /**
         * A setting of the section
         */
        parameter: string;
    };
    query?: {
        /**
         * `ignore_errors` saves what can be saved
         */
        save?: string;
        /**
         * `yes` confirms in advance
         */
        confirm?: string;
        /**
         * `skip`, `reindex` or `reindex_block`: what to do when the search index must be built anew
         */
        reindex?: string;
    };
    url: '/api/v1/config/plugin/{plugin}/config/{section}/{parameter}';
};

export type ResetPluginConfigParameterErrors = {
    /**
     * Refused, for instance with `ReadOnlyMode`, `PluginDuplicateName`, a `BaseConfig…` code, or `ServerGeneric`
     * with the cause in `parameters.msg`
     *
     */
    400: Error;
    /**
     * No one is signed in (`UserRequired`). Plugin operations answer 403 to that instead; whether an expired
     * token makes them answer 401 is not documented.
     *
     */
    401: Error;
    /**
     * The right for it is missing (`SystemRightRequired` with `parameters.rights`, a text with commas;
     * `RightRequired` with `parameters.right`; `InsufficientRights`). Plugin operations answer so also to people
     * who are not signed in.
     *
     */
    403: Error;
    /**
     * Not there (`PluginNotFound`, `BaseConfigPathNotFound`), or as plain text no such address
     */
    404: Error;
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type ResetPluginConfigParameterError = ResetPluginConfigParameterErrors[keyof ResetPluginConfigParameterErrors];

export type ResetPluginConfigParameterResponses = {
    /**
     * Not documented; do not rely on it
     */
    200: unknown;
    /**
     * Nothing is saved yet; the server asks
     */
    202: Confirmation;
};

export type ResetPluginConfigParameterResponse = ResetPluginConfigParameterResponses[keyof ResetPluginConfigParameterResponses];

export type GetPluginConfigParameterData = {
    body?: never;
    path: {
        /**
         * The plugin's technical name
         */
        plugin: string;
        /**
         * A section of its settings
         */
        section: string;
        /**
         * A setting of the section
         */
        parameter: string;
    };
    query?: never;
    url: '/api/v1/config/plugin/{plugin}/config/{section}/{parameter}';
};

export type GetPluginConfigParameterErrors = {
    /**
     * No one is signed in (`UserRequired`). Plugin operations answer 403 to that instead; whether an expired
     * token makes them answer 401 is not documented.
     *
     */
    401: Error;
    /**
     * Not there (`PluginNotFound`, `BaseConfigPathNotFound`), or as plain text no such address
     */
    404: Error;
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type GetPluginConfigParameterError = GetPluginConfigParameterErrors[keyof GetPluginConfigParameterErrors];

export type GetPluginConfigParameterResponses = {
    /**
     * The value
     */
    200: ConfigValue;
};

export type GetPluginConfigParameterResponse = GetPluginConfigParameterResponses[keyof GetPluginConfigParameterResponses];

export type ReplacePluginConfigParameterData = {
    body: ConfigValue;
    path: {
        /**
         * The plugin's technical name
         */
        plugin: string;
        /**
         * A section of its settings
         */
        section: string;
        /**
         * A setting of the section
         */
        parameter: string;
    };
    query?: {
        /**
         * `ignore_errors` saves what can be saved
         */
        save?: string;
        /**
         * `yes` confirms in advance
         */
        confirm?: string;
        /**
         * `skip`, `reindex` or `reindex_block`: what to do when the search index must be built anew
         */
        reindex?: string;
    };
    url: '/api/v1/config/plugin/{plugin}/config/{section}/{parameter}';
};

export type ReplacePluginConfigParameterErrors = {
    /**
     * Refused, for instance with `ReadOnlyMode`, `PluginDuplicateName`, a `BaseConfig…` code, or `ServerGeneric`
     * with the cause in `parameters.msg`
     *
     */
    400: Error;
    /**
     * No one is signed in (`UserRequired`). Plugin operations answer 403 to that instead; whether an expired
     * token makes them answer 401 is not documented.
     *
     */
    401: Error;
    /**
     * The right for it is missing (`SystemRightRequired` with `parameters.rights`, a text with commas;
     * `RightRequired` with `parameters.right`; `InsufficientRights`). Plugin operations answer so also to people
     * who are not signed in.
     *
     */
    403: Error;
    /**
     * Not there (`PluginNotFound`, `BaseConfigPathNotFound`), or as plain text no such address
     */
    404: Error;
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type ReplacePluginConfigParameterError = ReplacePluginConfigParameterErrors[keyof ReplacePluginConfigParameterErrors];

export type ReplacePluginConfigParameterResponses = {
    /**
     * Not documented; do not rely on it
     */
    200: unknown;
    /**
     * Nothing is saved yet; the server asks
     */
    202: Confirmation;
};

export type ReplacePluginConfigParameterResponse = ReplacePluginConfigParameterResponses[keyof ReplacePluginConfigParameterResponses];

export type UploadFileData = {
    body: {
        file: Blob | File;
    };
    path?: never;
    query?: {
        /**
         * A list of references, one per file, as JSON text
         */
        references?: string;
        /**
         * A list of names, one per file, as JSON text
         */
        filenames?: string;
        /**
         * A list of booleans, one per file, as JSON text; `[false]` keeps a package from being rendered
         */
        produce_versions?: string;
        /**
         * A list of file numbers, as JSON text
         */
        id_parents?: string;
        /**
         * A list of names, as JSON text
         */
        version_names?: string;
        /**
         * A list of instructions for rendering, as JSON text
         */
        custom_produce_configs?: string;
        priority?: number;
        collection?: number;
        check_for_duplicates?: boolean;
    };
    url: '/api/v1/eas/put';
};

export type UploadFileErrors = {
    /**
     * Refused, for instance with `ReadOnlyMode`, `PluginDuplicateName`, a `BaseConfig…` code, or `ServerGeneric`
     * with the cause in `parameters.msg`
     *
     */
    400: Error;
    /**
     * No one is signed in (`UserRequired`). Plugin operations answer 403 to that instead; whether an expired
     * token makes them answer 401 is not documented.
     *
     */
    401: Error;
    /**
     * The right for it is missing (`SystemRightRequired` with `parameters.rights`, a text with commas;
     * `RightRequired` with `parameters.right`; `InsufficientRights`). Plugin operations answer so also to people
     * who are not signed in.
     *
     */
    403: Error;
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type UploadFileError = UploadFileErrors[keyof UploadFileErrors];

export type UploadFileResponses = {
    /**
     * The uploaded files, one here
     */
    200: Array<StoredFile>;
};

export type UploadFileResponse = UploadFileResponses[keyof UploadFileResponses];

export type ListFilesData = {
    body?: never;
    path?: never;
    query: {
        /**
         * A list of file numbers, as JSON text
         */
        ids: string;
        /**
         * `short`, `standard` or `long`: how much is told of a file
         */
        format?: string;
        check_for_duplicates?: boolean;
    };
    url: '/api/v1/eas';
};

export type ListFilesErrors = {
    /**
     * Refused, for instance with `ReadOnlyMode`, `PluginDuplicateName`, a `BaseConfig…` code, or `ServerGeneric`
     * with the cause in `parameters.msg`
     *
     */
    400: Error;
    /**
     * No one is signed in (`UserRequired`). Plugin operations answer 403 to that instead; whether an expired
     * token makes them answer 401 is not documented.
     *
     */
    401: Error;
    /**
     * The right for it is missing (`SystemRightRequired` with `parameters.rights`, a text with commas;
     * `RightRequired` with `parameters.right`; `InsufficientRights`). Plugin operations answer so also to people
     * who are not signed in.
     *
     */
    403: Error;
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type ListFilesError = ListFilesErrors[keyof ListFilesErrors];

export type ListFilesResponses = {
    /**
     * The files by their numbers
     */
    200: {
        [key: string]: StoredFile;
    };
};

export type ListFilesResponse = ListFilesResponses[keyof ListFilesResponses];

export type GetFileData = {
    body?: never;
    path: {
        /**
         * The file's number
         */
        fileId: number;
    };
    query?: {
        /**
         * `short`, `standard` or `long`: how much is told of a file
         */
        format?: string;
        check_for_duplicates?: boolean;
    };
    url: '/api/v1/eas/{fileId}';
};

export type GetFileErrors = {
    /**
     * Refused, for instance with `ReadOnlyMode`, `PluginDuplicateName`, a `BaseConfig…` code, or `ServerGeneric`
     * with the cause in `parameters.msg`
     *
     */
    400: Error;
    /**
     * No one is signed in (`UserRequired`). Plugin operations answer 403 to that instead; whether an expired
     * token makes them answer 401 is not documented.
     *
     */
    401: Error;
    /**
     * The right for it is missing (`SystemRightRequired` with `parameters.rights`, a text with commas;
     * `RightRequired` with `parameters.right`; `InsufficientRights`). Plugin operations answer so also to people
     * who are not signed in.
     *
     */
    403: Error;
    /**
     * Not there (`PluginNotFound`, `BaseConfigPathNotFound`), or as plain text no such address
     */
    404: Error;
    /**
     * The server starts, is busy or purges
     */
    503: Error;
};

export type GetFileError = GetFileErrors[keyof GetFileErrors];

export type GetFileResponses = {
    /**
     * The file
     */
    200: StoredFile;
};

export type GetFileResponse = GetFileResponses[keyof GetFileResponses];
