using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.Parts;

/// <summary>What ending an order does to its seller's standing (rule REP-5), before they do it.</summary>
internal sealed class StandingEffectPart(IOptions<StandingOptions> limits, TimeProvider clock) : ViewComponent
{
    public IViewComponentResult Invoke(EndingPlace subject) => View("/Parts/StandingEffect.cshtml", Effect(subject));

    private Sentence Effect(EndingPlace subject)
    {
        if (!subject.IsCancellation) return new("This doesn't count towards your standing.");
        if (subject.UnpaidSince?.AddDays(limits.Value.UnpaidDays) is not { } free) return new("This counts towards your standing as a cancellation.");
        return free <= clock.GetUtcNow().UtcDateTime
            ? new("This counts towards your standing as a cancellation, unless the reason is that the buyer didn't pay.")
            : new("This counts towards your standing as a cancellation. If the buyer hasn't paid by {0}, you can cancel for that reason and it doesn't count.", free);
    }
}
