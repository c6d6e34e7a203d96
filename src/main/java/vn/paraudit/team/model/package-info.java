/** The decisions on teams and what they say. */
package vn.paraudit.team.model;
