/** The look of every page of the demonstration. */
export const STYLE = `
:root { --navy: #14264d; --gold: #b8892f; --ink: #1b2438; --soft: #4b566e; --ground: #eef1f6; --line: #d9dfea; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.7 var(--thai, Sarabun), var(--latin, Sarabun), "Noto Sans Thai",
  "Leelawadee UI", Thonburi, system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; padding: .75rem 1.5rem;
  background: var(--navy); color: #fff; border-bottom: .25rem solid var(--gold); }
header strong { font-size: 1.125rem; margin-right: auto; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
nav a { color: #fff; text-underline-offset: .25em; text-decoration-color: rgb(255 255 255 / 40%); }
nav a:hover, nav a[aria-current] { text-decoration-color: var(--gold); text-decoration-thickness: .125em; }
main { max-width: 40rem; margin: 2.5rem auto; padding: 2rem; background: #fff; border-radius: .75rem;
  box-shadow: 0 .5rem 2rem rgb(20 35 70 / 10%); }
h1, strong { font-weight: 600; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.5; color: var(--navy); }
p { margin: 0 0 1rem; }
[lang=en] { color: var(--soft); font-size: .9375em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .5rem 1.25rem; margin: 1.25rem 0;
  padding: 1rem 0; border-block: 1px solid var(--line); }
dt { color: var(--soft); }
dd { margin: 0; }
.button { display: inline-block; padding: .625rem 1.5rem; border: 0; border-radius: .5rem; background: var(--navy);
  color: #fff; font: inherit; text-decoration: none; cursor: pointer; }
.button:hover { background: #22396e; }
.button.quiet { background: #fff; color: var(--navy); box-shadow: inset 0 0 0 1px var(--navy); }
a:focus-visible, button:focus-visible { outline: .1875rem solid var(--gold); outline-offset: .1875rem; }
@media (max-width: 30rem) { main { margin: 0; border-radius: 0; padding: 1.5rem; } dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .5rem; } }
`;
