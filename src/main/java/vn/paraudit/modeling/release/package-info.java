/** How a working copy comes into force: what it changes, who answers for it, from when on. */
package vn.paraudit.modeling.release;
