// First, so that the page begins to ask only when there is someone to answer.
import "./answer-fetch.ts";
import "../main.tsx";
