import type { Context } from './context.ts';
import { anyone } from './permissions.ts';
import type { View } from './view.ts';

/** `GET /api/`: what the server says of itself to everyone, and to staff. */
export function infoView(context: Context, name: string): View {
  return {
    path: '/api/',
    permission: anyone,
    methods: {
      GET: ({ person }) => ({ status: 200, body: infoBody(context, name, person?.staff === true) }),
    },
  };
}

function infoBody(context: Context, name: string, forStaff: boolean) {
  const { behaviour, registry, pluginsEnabled } = context;
  const { workers, pendingTasks, emailConfigured, inContainer } = context.conditions;
  const full = behaviour.hasFullInfo;
  const running = registry
    .allRunning()
    .map(({ title, key, version }) => ({ name: title, slug: key, version: version ?? null }));
  return {
    server: 'InvenTree',
    ...(full && { id: '6f1c0b5e-3c0a-4a4e-9d4c-5b8f4f7f2a11' }),
    version: behaviour.serverVersion,
    instance: name,
    apiVersion: behaviour.apiVersion,
    worker_running: workers > 0,
    ...(full && { worker_count: workers }),
    worker_pending_tasks: pendingTasks,
    plugins_enabled: pluginsEnabled,
    plugins_install_disabled: context.installDisabled(),
    active_plugins: pluginsEnabled ? running : false,
    email_configured: emailConfigured,
    // Demonstration plugins are loaded by development servers only.
    debug_mode: true,
    docker_mode: inContainer,
    default_locale: 'en-us',
    ...(full && { customize: customisation(context) }),
    system_health: forStaff ? workers > 0 && emailConfigured : null,
    database: forStaff ? 'sqlite3' : null,
    platform: forStaff ? `Node ${process.versions.node} (sandbox)` : null,
    installer: forStaff ? (inContainer ? 'DOC' : 'GIT') : null,
    target: null,
    ...(full && { django_admin: forStaff ? '/admin/' : null }),
    ...(full && { settings: SIGN_IN }),
  };
}

const SIGN_IN = {
  sso_registration: false,
  registration_enabled: false,
  password_forgotten_enabled: true,
} as const;

function customisation({ behaviour, conditions }: Context) {
  return {
    logo: '/static/img/inventree.png',
    splash: '/static/img/inventree_splash.jpg',
    login_message: conditions.loginMessage,
    navbar_message: null,
    ...(behaviour.hasThemeStorageSwitch && { disable_theme_storage: false }),
  };
}
