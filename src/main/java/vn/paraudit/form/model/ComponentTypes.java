package vn.paraudit.form.model;

import java.util.Set;

/** The component types of form-js 1.23 by what they do in a form. */
public final class ComponentTypes {

    /** Hold a value. */
    public static final Set<String> FIELDS = Set.of("textfield", "textarea", "number", "checkbox", "checklist", "radio", "select", "taglist",
        "datetime", "filepicker", "expression");
    /** Hold other components. */
    public static final Set<String> CONTAINERS = Set.of("group", "dynamiclist");
    /** Only show something. */
    public static final Set<String> SHOWN = Set.of("text", "image", "table", "spacer", "separator", "button");
    /** Would bring foreign pages or markup into ours. */
    public static final Set<String> REFUSED = Set.of("html", "iframe", "documentPreview");

    private ComponentTypes() {
    }
}
