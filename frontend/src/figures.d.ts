/** The folder of the exercises' pictures, with a slash at its end; put in by the build. */
declare const FIGURES: string
