export const share = {
  title: "Share",
  close: "Close",
  link: "Link to this view",
  linkNote: "Camera, date, sources, filters and what is pinned are in the address.",
  cardNote: "Where it is posted, it shows a picture of this view; it leads to the map as it is.",
  copyLink: "Copy link",
  embed: "Embed in a page",
  embedNote: "The frame is as wide as its column. Readers can move the map with two fingers.",
  height: "Height, px",
  copyEmbed: "Copy embed code",
  copied: "Copied.",
  copyYourself: "The clipboard is not open to this page: select the text and copy it.",
  opened:
    "This dossier is open in your browser only, so no link leads to it. Share a picture of it, or save it as a zip and put a page of it on a site with demarche build.",
  sheet: "Share with an app",
  picture: "Download a picture",
  loading: "The sharing options could not be loaded. Check the connection, then try again.",
};
