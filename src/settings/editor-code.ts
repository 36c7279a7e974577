/** How the code of the settings form is loaded: when a person is about to need it. */
export const loadEditor = () => import('./settings-editor.tsx');
