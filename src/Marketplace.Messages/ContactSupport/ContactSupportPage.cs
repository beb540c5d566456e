using Marketplace.Contracts.Messages;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Marketplace.Messages.ContactSupport;

/// <param name="Form">What was entered so far.</param>
/// <param name="Key">The form's key.</param>
/// <param name="AnswerDays">How long an answer takes at most.</param>
/// <param name="Earlier">The person's newest questions.</param>
internal sealed record ContactSupportPage(ContactSupportForm Form, Guid Key, int AnswerDays, IReadOnlyList<EarlierQuestion> Earlier)
{
    public static IEnumerable<SelectListItem> Topics(IStringLocalizer<SharedResource> texts) =>
        Enum.GetValues<SupportTopic>().Select(t => new SelectListItem(texts[t.InWords()].Value, t.ToString())).Prepend(new(texts["Choose a topic"].Value, ""));
}

/// <param name="Id">The question.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="AskedAt">When it was asked.</param>
/// <param name="Outcome">In English; null while it waits for an answer.</param>
internal sealed record EarlierQuestion(long Id, SupportTopic Topic, DateTime AskedAt, string? Outcome);
