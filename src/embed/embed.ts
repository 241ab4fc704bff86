import { DemarcheMap } from "./element.ts";

// Two sites may each bring the script; the one that comes first serves the elements of both.
if (!customElements.get("demarche-map")) customElements.define("demarche-map", DemarcheMap);
