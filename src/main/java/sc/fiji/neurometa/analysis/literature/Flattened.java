package sc.fiji.neurometa.analysis.literature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A mark of a record's component that is itself a record: in files its components stand in its place, without a level of
 * their own. So choices can be grouped in the program while a run record and a checkpoint keep them in one list.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Flattened {}
