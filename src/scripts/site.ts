/** What every page may use, in one small file that the browser keeps. Scripts of single pages build on them. */
import './address-target.ts';
import './contents-marker.ts';
import './site-search.ts';
import './notes-in-place.ts';
import './theme-switch.ts';
