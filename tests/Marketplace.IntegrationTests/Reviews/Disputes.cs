using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;

namespace Marketplace.IntegrationTests.Reviews;

/// <summary>The moderation module's events about a review.</summary>
internal static class Disputes
{
    extension(Sale sale)
    {
        public async Task<DeletionRequestSummary> Dispute(DeletionReason reason = DeletionReason.InsultsOrUnrelated) => new(
            IdOf(sale, sale.Case), (await sale.Stored()).Id, sale.Order.OrderId, sale.Seller.Id, $"Shop of {sale.Seller.Name}",
            sale.Seller.Shop!, sale.Buyer.Id, sale.Buyer.Name, sale.Order.Title, reason, null);

        /// <summary>The seller files a request, a new one each time.</summary>
        public async Task Ask(DateTime at = default)
        {
            sale.Case = new SaleCase();
            await sale.Market.Tell(new DeletionRequested(await sale.Dispute()) { OccurredAt = at });
        }

        /// <summary>Support decides the request: first the request itself, the second time an appeal.</summary>
        public async Task Decide(Ruling ruling, DeletionReason ground = DeletionReason.InsultsOrUnrelated, string? passage = null, params long[] pictures) =>
            await sale.Market.Tell(Decided(sale, await sale.Dispute(), sale.Case, ruling, ground, passage) with { Pictures = pictures });

        /// <summary>The same about a report.</summary>
        public async Task DecideReport(Ruling ruling, string? passage = null)
        {
            var report = await sale.Dispute(DeletionReason.PersonalData) with { RequestId = IdOf(sale, sale.Report), ReportedById = 1 };
            await sale.Market.Tell(Decided(sale, report, sale.Report, ruling, DeletionReason.PersonalData, passage));
        }

        public async Task Appeal(Party by, DateTime at = default) =>
            await sale.Market.Tell(new DecisionAppealed(await sale.Dispute(), by, sale.Market.Clock.Now.AddDays(30)) { OccurredAt = at });

        public async Task End(DateTime at = default) =>
            await sale.Market.Tell(new DeletionRequestClosed(await sale.Dispute()) { OccurredAt = at });

        public async Task<string> RequestPath() => $"/reviews/{new Number((await sale.Stored()).Id)}/deletion-request";
    }

    private static long IdOf(Sale sale, SaleCase about) => about.Id != 0 ? about.Id : about.Id = sale.Market.Get<IdGenerator>().Next();

    private static DeletionDecided Decided(Sale sale, DeletionRequestSummary request, SaleCase about, Ruling ruling, DeletionReason ground, string? passage) => new(
        request, ruling, ruling == Ruling.Keep ? null : ground, passage, ++about.Decisions > 1 ? null : sale.Market.Clock.Now.AddDays(30), Consequence.None, null);
}
