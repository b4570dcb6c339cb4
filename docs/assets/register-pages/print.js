// Paper cannot be opened: what is folded is printed, and folded again afterwards.

export function openForPrint(register) {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...register.querySelectorAll("details:not([open], .choice)")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}
