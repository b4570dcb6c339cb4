// Paper cannot be opened: what is folded is printed. The style sheet sees to it where it can; elsewhere it is opened
// for the print, and folded again afterwards.

export function openForPrint(register) {
  if (CSS.supports("selector(::details-content)")) return;
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...register.querySelectorAll("details:not([open], .choice)")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}
