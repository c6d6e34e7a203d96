/** The steps by which a decision on teams comes about. */
package vn.paraudit.team.process;
