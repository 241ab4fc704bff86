export const header = {
  tagline: "Who said what, on a map that can be checked",
  switchTheme: "Switch between light and dark",
  open: "Open a dossier of your own",
  share: "Share",
  export: "Export",
};
