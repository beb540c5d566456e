using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.ContestRefusal;

/// <summary>One click: support looks at whether the accounts really belong together (rule REV-11).</summary>
internal sealed class ContestRefusalController(ReviewsDbContext db, Relations relations, IdGenerator ids, TimeProvider clock, IOptions<ReviewsOptions> options) : Controller
{
    [HttpPost("/orders/{number:number}/review/objection")]
    public async Task<IActionResult> Post(Number number, CancellationToken cancel)
    {
        var (id, me) = (number.Id, User.Id);
        if (await db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.OrderId == id && o.BuyerId == me, cancel) is not { } order) return NotFound();
        if (await relations.Of(order, cancel) is { Relation: { } relation, Contested: null })
        {
            db.ContestedRefusals.Add(ContestedRefusal.Open(ids.Next(), order, relation, TimeSpan.FromHours(options.Value.RefusalDecisionHours), clock.GetUtcNow().UtcDateTime));
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // Pressed twice: one objection is enough.
            }
            this.Tell("Objection sent. Support will decide.");
        }
        return Redirect($"/orders/{number}/review");
    }
}
