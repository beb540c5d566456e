using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Marketplace.Texts;

namespace Marketplace.Benchmarks.Seeding;

internal sealed class OffersRows : IModuleRows
{
    private const int Stock = 1_000_000;

    public string Module => "offers";

    public void Write(World world, ModuleFile file)
    {
        var buyers = file.Table("Buyers", "AccountId UserName");
        foreach (var member in world.Members) buyers.Add(member.Id, member.Name.Text);

        var sellers = file.Table("Sellers", "SellerId Shop Name Country Currency Stars Reviews Version IsBarred IsHeld HoldTurn Level");
        foreach (var stall in world.Stalls)
        {
            sellers.Add(
                stall.Owner.Id, stall.Slug, stall.Name.Text, stall.Country, "EUR", stall.Wares.Sum(w => w.Stars), stall.Wares.Sum(w => w.Reviews), 0, 0, 0, 0, SellerLevel.New);
        }
        WriteOffers(world, file);
        WriteWords(world, file);
        WriteTimes(world, file);
        WritePurchases(world, file);
    }

    private static void WriteOffers(World world, ModuleFile file)
    {
        var offers = file.Table("Offers", """
            Id SellerId Shop ShopName Country Kind Title Description Category Price Currency EuroCents Stock HoursToStart HoursToDeliver Hours ListedAt
            Stars Reviews Score Rank Version ExtraHours
            Positive Negative IsBarred Level
            """);
        foreach (var ware in world.Wares)
        {
            offers.Add(
                ware.Id, ware.Stall.Owner.Id, ware.Stall.Slug, ware.Stall.Name.Text, ware.Stall.Country, ware.Kind, ware.Title.Text, ware.Description.Text,
                ware.Category.Slug, ware.Price, "EUR", EuroCents.Of(new Money(ware.Price, "EUR")), ware.Kind == OfferKind.Product ? Stock : default(Cell),
                ware.HoursToStart, ware.HoursToDeliver, ware.HoursToStart + ware.HoursToDeliver, ware.ListedAt, ware.Stars, ware.Reviews,
                ware.Reviews == 0 ? 0 : ware.Stars * 100 / (3 * ware.Reviews),
                Score.RankOf(ware.Reviews, 0), 1 + ware.Reviews, 0, ware.Reviews, 0, 0, 0);
        }
    }

    private static void WriteWords(World world, ModuleFile file)
    {
        var (titles, others) = (world.Wares.Select(w => w.Title.Text).ToHashSet(), new HashSet<string>());
        foreach (var ware in world.Wares) others.UnionWith([ware.Stall.Name.Text, ware.Description.Text, NamesOf(ware.Category)]);
        var terms = new Vocabulary([.. titles.SelectMany(Terms.OfTitle), .. others.SelectMany(Terms.OfText)]);
        var ofTitles = titles.ToDictionary(text => text, text => terms.Phrase(text, Terms.OfTitle(text)));
        var ofOthers = others.ToDictionary(text => text, text => terms.Phrase(text, Terms.OfText(text)));
        var rows = new WordRows(1, terms.Count, world.Wares.Length);
        foreach (var ware in world.Wares)
        {
            rows.Add(0, ware.Index, ofTitles[ware.Title.Text], ofOthers[ware.Stall.Name.Text], ofOthers[NamesOf(ware.Category)], ofOthers[ware.Description.Text]);
        }
        var words = file.Table("OfferWords", "Word OfferId");
        foreach (var (_, word, ware) in rows.Sorted()) words.Add(terms[word], world.Wares[ware].Id);

        var known = KnownSpelling.In([.. titles, .. world.Wares.Select(w => w.Stall.Name.Text).Distinct(), .. world.Wares.Select(w => NamesOf(w.Category)).Distinct()]);
        var spellings = file.Table("Spellings", "Deletion Word");
        foreach (var spelling in known.SelectMany(KnownSpelling.Of).OrderBy(s => s.Deletion, StringComparer.Ordinal).ThenBy(s => s.Word, StringComparer.Ordinal))
        {
            spellings.Add(spelling.Deletion, spelling.Word);
        }
    }

    private static string NamesOf(Category category) => string.Join(' ', category.Names);

    private static void WriteTimes(World world, ModuleFile file)
    {
        var timings = file.Table("Timings", "OfferId Measure Bucket Count");
        foreach (var ware in world.Wares)
        {
            foreach (var measure in Enum.GetValues<Measure>().OrderBy(m => m.ToString(), StringComparer.Ordinal))
            {
                for (var bucket = 0; bucket < Ware.Buckets; bucket++)
                {
                    if (ware.Times[((int)measure * Ware.Buckets) + bucket] is > 0 and var count) timings.Add(ware.Id, measure, bucket, count);
                }
            }
        }
    }

    private static void WritePurchases(World world, ModuleFile file)
    {
        var purchases = file.Table("Purchases", """
            Id OfferId BuyerId Quantity BoughtAt OrderedAt ReturnedAt StartMeasured AnswerMeasured
            Contact_Name Contact_Street Contact_PostalCode Contact_City Contact_Country Contact_Phone Version
            """);
        foreach (var sale in world.Sales)
        {
            var returned = sale.Stage == OrderStage.Canceled || (sale.Stage == OrderStage.Refunded && sale.From == OrderStage.Paid) ? sale.EndedAt : null;
            purchases.Add(
                sale.Id, sale.Ware.Id, sale.Buyer.Id, sale.Quantity, sale.PlacedAt, sale.PlacedAt, returned, sale.StartedAt is not null,
                sale.StartedAt is not null, sale.Buyer.Name.Text, "Long Street 1", "10115", "Berlin", "DE", sale.Buyer.Phone, 2);
        }
    }
}
