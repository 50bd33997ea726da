package kz.tirek.exchange.notice;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.CaseDoor;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.exchange.notice.NoticeDesk.Taken;
import kz.tirek.exchange.notice.told.NewMunicipalNotices;
import kz.tirek.shared.text.AskedLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The door through which systems of the city say what was decided of people. */
@Path("/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Municipal exchange",
    description = "What systems of the city and this one tell each other")
public class MunicipalNoticeResource {

  private final NoticeDesk desk;
  private final CaseDoor door;
  private final Granted granted;
  private final Caller caller;
  private final AskedLanguage asked;

  @Inject
  MunicipalNoticeResource(
      NoticeDesk desk, CaseDoor door, Granted granted, Caller caller, AskedLanguage asked) {
    this.desk = desk;
    this.door = door;
    this.granted = granted;
    this.caller = caller;
    this.asked = asked;
  }

  @POST
  @Allowed(Deed.NOTIFY)
  @Operation(
      operationId = "sendNotices",
      summary = "Says what was decided of up to a hundred people",
      description =
          "Each notice has an answer of its own. It is recorded where exactly one open case knows the person and the family agreed"
              + " (consent for MUNICIPAL_EXCHANGE, with the sender as recipient: the token's azp, or else its sub) that such facts are"
              + " exchanged; of a family that did not, the answer is that nobody is known. The same notice under the same id is done"
              + " once and answered the same for as long as the family agrees, NO_SUCH_PERSON too: what was sent before a family agreed is"
              + " sent again under a new id. An id that stood for another notice has the problem notice-id-reused. What was recorded"
              + " shows in the case at once, and in listMunicipalNotices. What GET answers at the same address, the notices to"
              + " supervisors, has nothing to do with it.")
  public MunicipalAnswers send(@NotNull @Valid NewMunicipalNotices notices) {
    String sender = caller.client() == null ? caller.subject() : caller.client();
    Taken taken = desk.take(sender, notices.items(), asked.language(), this::within);
    granted.shown(taken.families());
    return new MunicipalAnswers(taken.items());
  }

  private void within(UUID family, Runnable deed) {
    door.within(
        family,
        () -> {
          deed.run();
          return family;
        });
  }
}
