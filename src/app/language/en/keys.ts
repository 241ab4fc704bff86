export const keys = {
  title: "Keys",
  list: [
    ["/", "goes to the search"],
    ["Arrows, + and −", "on the map, move and zoom it"],
    ["L", "on the map, lists what is on it"],
    ["Enter", "opens what is chosen"],
    ["Escape", "closes what is open"],
  ],
  slash: "The key / goes to the search from anywhere on the page",
};
