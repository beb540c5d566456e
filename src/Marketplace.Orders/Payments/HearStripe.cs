using System.Globalization;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Stripe;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Stripe;
using Stripe.Checkout;

namespace Marketplace.Orders.Payments;

/// <summary>Notes which payments and disputes Stripe reports. They are then looked up, so it does not matter how often and in which order reports arrive.</summary>
internal sealed class HearStripe(OrdersDbContext db, ILogger<HearStripe> log) : IStripeListener
{
    public async Task Hear(Event report, CancellationToken cancel)
    {
        switch (report.Data.Object)
        {
            case Session session: await Note(report, session.ClientReferenceId, session.Id, cancel); break;
            case Refund refund: await Note(report, refund.Metadata?.GetValueOrDefault(StripeGateway.PaymentKey), "", cancel); break;
            case Charge { PaymentIntentId: { } intent }: await NoteRefunds(intent, cancel); break;
            case global::Stripe.Dispute dispute: db.Raise(new DisputeReported(dispute.Id)); break;
        }
        await db.SaveChangesAsync(cancel);
    }

    private async Task Note(Event report, string? payment, string session, CancellationToken cancel)
    {
        if (long.TryParse(payment, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && await db.Payments.AnyAsync(p => p.Id == id, cancel)) db.Raise(new PaymentReported(id, session));
        else log.LogWarning("Stripe reports {Type} {Report} about no payment of ours", report.Type, report.Id);
    }

    private async Task NoteRefunds(string intent, CancellationToken cancel)
    {
        var waiting = await db.Payments.Where(p => p.Reference == intent && p.Reference != "")
            .SelectMany(charge => db.Payments.Where(p => p.OrderId == charge.OrderId && p.Kind == PaymentKind.Refund && p.State == PaymentState.Pending && p.ChargeId == charge.Id), (_, refund) => refund.Id).ToListAsync(cancel);
        foreach (var refund in waiting) db.Raise(new PaymentReported(refund));
    }
}
