/** How the pages of the accounts' server look, in light and dark. */
export const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#f1f3f5, #16181b); color: light-dark(#1b1e21, #e9ecef); }
main { box-sizing: border-box; max-width: 34rem; margin: 2rem auto; padding: 1.5rem; border-radius: 0.5rem;
  background: light-dark(#fff, #212529); }
h1 { margin-top: 0; font-size: 1.4rem; }
h2 { margin-top: 2rem; font-size: 1.1rem; }
label { display: block; margin-top: 0.75rem; font-weight: 600; }
input { box-sizing: border-box; width: 100%; padding: 0.5rem; font: inherit; border-radius: 0.25rem;
  border: 1px solid light-dark(#6c757d, #868e96); background: transparent; color: inherit; }
button { margin: 1rem 0.5rem 0 0; padding: 0.5rem 1rem; min-height: 2.5rem; font: inherit; font-weight: 600;
  cursor: pointer; border-radius: 0.25rem; border: 1px solid light-dark(#1c5ea8, #8fc1f7); background: transparent;
  color: light-dark(#164e8c, #a5cdf9); }
button.main { background: light-dark(#1c5ea8, #8fc1f7); color: light-dark(#fff, #10131a); }
ul.accounts { padding: 0; list-style: none; }
ul.accounts button { margin: 0 0.5rem 0 0; }
ul.accounts li { margin: 0.5rem 0; }
[role='alert'] { padding: 0.75rem; border-left: 4px solid light-dark(#b02a37, #ff8787); }
:focus-visible { outline: 3px solid light-dark(#1c5ea8, #8fc1f7); outline-offset: 2px; }
`;
