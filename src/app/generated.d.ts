/** Written by the build, so it is not there when the types are checked in a fresh checkout. */
declare module "*/generated/page.json" {
  const page: import("./view-model/page-data.ts").PageData;
  export default page;
}
