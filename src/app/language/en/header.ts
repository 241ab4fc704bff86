export const header = {
  tagline: "Who said what, on a map that can be checked",
  switchTheme: "Switch between light and dark",
  share: "Share",
  linkCopied: "Link copied",
  copyYourself: "Copy the link from the address bar",
  export: "Export",
};
