/** The invented year: who did what on which day, told by {@code demo/year.json} and played through the product's own doors. */
package vn.paraudit.demo.year;
