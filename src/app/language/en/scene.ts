export { SCENE_PHRASES as scene } from "../../../scene/phrases.ts";
