/** What can be one part of an address and so a key; the server makes keys of letters, digits and dashes. */
export const PLUGIN_KEY = /^(?!\.+$)[^/\\%\p{Cc}]{1,500}$/u;
