using System.Text.RegularExpressions;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>Every table that knows a person is in the file with their data, or named here with why it isn't. The list is for whoever adds a table.</summary>
[Trait("Rule", "ACC-6")]
public sealed partial class PersonalTablesTests(Market market) : IClassFixture<Market>
{
    /// <summary>The tables that the file has, by their module, also as part of another's rows; see each module's <c>Personal</c> folder.</summary>
    private static readonly string[] Exported =
    [
        "Accounts: Accounts Authenticators DeviceUses FormerContacts Passkeys RecoveryCodes Sessions SharedDevices ShopPictures Shops Suspensions",
        "Offers: Favourites OfferUploads Offers Pictures Purchases",
        "Orders: AmountCases BlockedCustomers CustomOrders Orders PrivateNotes",
        "Billing: Balances ConnectedAccounts FormerPayoutAccounts HoldObjections IdentityChecks MonthSums PayoutAccounts Payouts SellerIdentities SellerPlans TaxDetails Transfers",
        "Messages: Attachments Cases Inquiries Participants ReadyAnswers SupportQuestions",
        "Reviews: ContestedRefusals LedgerEntries LevelChanges ReviewPictureFiles ReviewableOrders Reviews UpdateRequestMutes",
        "Complaints: Claims CustomerReports Customers EvidenceFiles Withdrawals",
        "Moderation: DeletionRequests EvidenceFiles GuideAnswers SellerStandings SuspensionProposals",
        "Notices: Mutes Notices Recipients",
    ];

    /// <summary>The others, each with the reason.</summary>
    private static readonly Dictionary<string, string> Others = new()
    {
        ["Accounts.DataFiles"] = "the file itself",
        ["Offers.Blocks"] = "a copy; the seller's file has them, and the blocked person is told nothing (rule ACC-9)",
        ["Offers.Buyers"] = "a copy of the name",
        ["Offers.Sellers"] = "a copy of the shop and of its score",
        ["Offers.SellerPauses"] = "why selling rests, which the suspension or the check says",
        ["Orders.MoneyCases"] = "how staff settle a refund that the order's payments show",
        ["Orders.OpenClaimCounts"] = "a count of the person's claims",
        ["Orders.OrderCounts"] = "a count of the person's orders",
        ["Orders.OrderWords"] = "words of the person's orders, for the search",
        ["Orders.SalesWeeks"] = "a sum of the person's orders",
        ["Orders.SellerPauses"] = "why selling rests, which the suspension or the check says",
        ["Billing.ClosedSellers"] = "kept only once the account is closed, when nobody can ask for a file",
        ["Billing.Orders"] = "a copy of the order; what it earned is in the ledger",
        ["Billing.HeldSums"] = "a sum of the person's orders",
        ["Billing.SellerQuarters"] = "a sum of the person's sales, by quarter",
        ["Billing.Sellers"] = "a copy of the shop",
        ["Messages.UnreadTotals"] = "a count of unread messages",
        ["Reviews.LedgerHeads"] = "the newest entry of the public ledger about the shop",
        ["Reviews.LedgerPending"] = "entries of the public ledger, for a minute",
        ["Reviews.Levels"] = "the newest change of the level, which the file has",
        ["Reviews.ReviewWords"] = "words of public reviews, for the search",
        ["Reviews.ReviewedOffers"] = "titles of the shop's offers",
        ["Reviews.SellerOrders"] = "a count of the person's orders, by day",
        ["Reviews.Shops"] = "a copy of the shop",
        ["Complaints.Decisions"] = "who on the staff decided; the decision is in the claim",
        ["Complaints.Orders"] = "a copy of the order",
        ["Complaints.RedSellers"] = "follows from the standing that the shop's page shows",
        ["Complaints.Reviews"] = "a copy: whether an order has a negative review",
        ["Complaints.Sellers"] = "a copy of the shop's country",
        ["Complaints.StandingDays"] = "public counts of the shop, by day",
        ["Moderation.AuditLog"] = "what staff did; it names staff and no customer, and is public to no one",
        ["Moderation.Decisions"] = "who on the staff decided; the decision is in the request",
        ["Moderation.Rejections"] = "which of the person's requests were rejected, as these say themselves",
        ["Moderation.Reviews"] = "a copy of the review's parties",
        ["Moderation.Suspensions"] = "until when no request can be sent, as the decision about the request says",
        ["Moderation.Sellers"] = "a copy of the shop",
        ["Notices.Orders"] = "a copy of the order",
        ["Notices.SentMails"] = "the numbers of emails, for as long as they may come back; the notices say what they were about",
        ["Notices.Shops"] = "a copy of the shop",
    };

    /// <summary>Tables whose own key is an account; their columns don't say so.</summary>
    private static readonly string[] Keyed =
        ["Accounts.Accounts", "Accounts.Authenticators", "Accounts.DataFiles", "Accounts.Shops", "Billing.IdentityChecks", "Billing.SellerIdentities", "Moderation.SellerStandings", "Notices.Recipients"];

    private static IEnumerable<string> ExportedTables => Exported.Select(line => line.Split(": ")).SelectMany(module => module[1].Split(' ').Select(table => $"{module[0]}.{table}"));

    [Fact]
    public async Task Every_table_that_knows_a_person_is_in_the_file_with_their_data_or_says_why_not()
    {
        var personal = await market.In((IServiceProvider services) => Task.FromResult(services.GetServices<ModuleDbContext>().SelectMany(Personal).Concat(Keyed).ToHashSet()));
        var known = ExportedTables.Concat(Others.Keys).ToList();
        personal.Except(known).Order().ShouldBeEmpty("export these in their module's Personal folder, or say here why not");
        known.Except(personal).Order().ShouldBeEmpty("these know nobody any more");
        ExportedTables.Intersect(Others.Keys).ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "REV-11")]
    public async Task Of_a_shared_device_the_file_says_when_it_was_and_not_whose_the_other_account_is()
    {
        var (person, other) = (await market.Buyer(), await market.Buyer());
        var browser = await market.WithPassword(person);
        await Reviews.Related.Share(market, person, other);
        await browser.AskForData();
        await market.MakeData();
        var file = (await (await (await browser.Open(DataOwner.Page)).Download()).Unzip())["shared-devices.json"];
        file.ShouldContain("sharedWithAnotherAccountAt", Case.Insensitive);
        file.ShouldNotContain(other.Name);
        file.ShouldNotContain(other.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> Personal(ModuleDbContext context) =>
        from entity in context.Model.GetEntityTypes()
        where entity.GetProperties().Any(property => PersonsId().IsMatch(property.Name))
        select $"{SqliteOrNot().Replace(context.GetType().Name, "")}.{entity.GetTableName()}";

    /// <summary>How the columns with an account's id are called.</summary>
    [GeneratedRegex("^((Account|Seller|Buyer|Customer|Person|Author|Owner|User|Staff|Shop|By|ReportedBy|Low|High)Id|Reader|DraftOf)$")]
    private static partial Regex PersonsId();

    [GeneratedRegex("(Sqlite)?DbContext$")]
    private static partial Regex SqliteOrNot();
}
