// What the style sheets must keep to.

export default {
  extends: "stylelint-config-standard",
  rules: {
    // The order of the files decides, and the theme's own selectors are what they are.
    "no-descending-specificity": null,
    "selector-class-pattern": null,
    "custom-property-pattern": null,
    "value-keyword-case": ["lower", { ignoreProperties: ["font", "font-family", "/^--/"] }],
    // Newer than the list of values.
    "declaration-property-value-no-unknown": [true, { ignoreProperties: { "text-spacing-trim": "normal" } }],
    "property-disallowed-list": [
      [
        "/^(margin|padding|border)-(left|right|top|bottom)/",
        "left",
        "right",
        "top",
        "bottom",
        "width",
        "height",
        "/^(min|max)-(width|height)$/",
      ],
      { message: "Write the logical property: it holds in every direction of writing." },
    ],
    "declaration-no-important": true,
    "color-named": "never",
    "selector-max-id": 1,
  },
};
