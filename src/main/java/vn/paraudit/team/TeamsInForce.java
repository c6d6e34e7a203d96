package vn.paraudit.team;

import java.time.LocalDate;
import java.util.UUID;

/** A decision on the teams of a plan was signed; its composition holds from now on. */
public record TeamsInForce(UUID decisionId, UUID planId, LocalDate signedOn) {
}
