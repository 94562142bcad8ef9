/** The title of a drawing of several careers' pay of which nothing more can be said; its script needs it too. */
export const whatCareersPay = 'What these careers pay';
