using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;

namespace Marketplace.IntegrationTests.Reviews;

/// <summary>What the moderation module tells of a review.</summary>
internal static class Disputes
{
    extension(Sale sale)
    {
        public async Task<DeletionRequestSummary> Dispute(DeletionReason reason = DeletionReason.InsultsOrUnrelated) => new(
            sale.Market.Get<IdGenerator>().Next(), (await sale.Stored()).Id, sale.Order.OrderId, sale.Seller.Id, $"Shop of {sale.Seller.Name}",
            sale.Seller.Shop!, sale.Buyer.Id, sale.Buyer.Name, sale.Order.Title, reason, null);

        public async Task Ask(DateTime at = default) =>
            await sale.Market.Tell(new DeletionRequested(await sale.Dispute()) { OccurredAt = at });

        public async Task Decide(
            Ruling ruling, DeletionReason ground = DeletionReason.InsultsOrUnrelated, string? passage = null, DateTime at = default, bool first = false) =>
            await sale.Market.Tell(new DeletionDecided(
                await sale.Dispute(), ruling, ruling == Ruling.Keep ? null : ground, passage, ruling == Ruling.Keep && !first ? null : sale.Market.Clock.Now.AddDays(30),
                Consequence.None, null)
            {
                OccurredAt = at,
            });

        public async Task DecideReport(Ruling ruling, string? passage = null) => await sale.Market.Tell(new DeletionDecided(
            (await sale.Dispute(DeletionReason.PersonalData)) with { ReportedById = 1 }, ruling, ruling == Ruling.Keep ? null : DeletionReason.PersonalData,
            passage, ruling == Ruling.Keep ? null : sale.Market.Clock.Now.AddDays(30), Consequence.None, null));

        public async Task Appeal(Party by, DateTime at = default) =>
            await sale.Market.Tell(new DecisionAppealed(await sale.Dispute(), by, sale.Market.Clock.Now.AddDays(30)) { OccurredAt = at });

        public async Task End(DateTime at = default) =>
            await sale.Market.Tell(new DeletionRequestClosed(await sale.Dispute()) { OccurredAt = at });

        public async Task<string> RequestPath() => $"/reviews/{new Number((await sale.Stored()).Id)}/deletion-request";
    }
}
