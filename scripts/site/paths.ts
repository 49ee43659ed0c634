/** Pages that stand for no kind of record, by their paths inside the site. */
export const homePath = 'index.html';
export const checksPath = 'checks/index.html';
export const aboutPath = 'about/index.html';
export const reviewsPath = 'reviews/index.html';
export const frameworksPath = 'frameworks/index.html';
export const notFoundPath = '404.html';
export const stylesPath = 'assets/site.css';
export const iconPath = 'assets/icon.svg';
