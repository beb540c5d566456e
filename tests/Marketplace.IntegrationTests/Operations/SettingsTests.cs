using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts;
using Marketplace.Accounts.MakeFirstAdministrator;
using Marketplace.Billing;
using Marketplace.Casework;
using Marketplace.Complaints;
using Marketplace.Events;
using Marketplace.Files;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Messages;
using Marketplace.Moderation;
using Marketplace.Notices;
using Marketplace.Notices.SendPhoneMessage;
using Marketplace.Offers;
using Marketplace.Orders;
using Marketplace.Orders.Payments;
using Marketplace.Reviews;
using Marketplace.Stripe;
using Marketplace.Translation;
using Marketplace.Web.Jobs;
using Marketplace.Web.SitePages;
using Marketplace.Web.Startup;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marketplace.IntegrationTests.Operations;

/// <summary>Every number of the rules is a setting, validated at start-up.</summary>
public sealed class SettingsTests
{
    /// <summary>Other settings needed next to a wrong value, because its section is incomplete without them.</summary>
    private static readonly Dictionary<string, string> Beside = new()
    {
        ["Accounts:FirstAdministrator:Email"] = "owner@example.org",
        ["Accounts:FirstAdministrator:UserName"] = "owner",
        ["Accounts:FirstAdministrator:Phone"] = "+49301234567",
        ["Accounts:FirstAdministrator:Password"] = "seven-green-vases",
        ["Billing:Plans:0:Name"] = "Basic",
        ["Files:Azure:ConnectionString"] = "UseDevelopmentStorage=true",
        ["Files:Clamd:Host"] = "localhost",
        ["Notices:Twilio:AccountSid"] = "AC1",
        ["Notices:Twilio:AuthToken"] = "secret",
        ["Notices:Twilio:From"] = "+15005550006",
        ["Notices:Smtp:Host"] = "localhost",
        ["Notices:Smtp:From"] = "marketplace@example.com",
    };

    public static TheoryData<Type, string, string> Wrong => new()
    {
        { typeof(NodeOptions), "Host:Node", "1024" },
        { typeof(SiteOptions), "Site:PublicAddress", "nowhere" },
        { typeof(SiteOptions), "Site:OutputCacheDuration", "00:10:01" },
        { typeof(SiteOptions), "Site:DrainsFor", "-00:00:01" },
        { typeof(SitePagesOptions), "Site:Terms", "/nowhere/terms.{language}.md" },
        { typeof(SitePagesOptions), "Site:Privacy", "/nowhere/privacy.md" },
        { typeof(SitePagesOptions), "Site:SupportEmail", "nobody" },
        { typeof(TelemetryOptions), "Telemetry:Endpoint", "nowhere" },
        { typeof(TelemetryOptions), "Telemetry:Protocol", "pigeon" },
        { typeof(RateLimitOptions), "RateLimits:AccountPostsPerMinute", "-1" },
        { typeof(RateLimitOptions), "RateLimits:PostsPerMinute", "-1" },
        { typeof(RecurringJobOptions), "Jobs:Look", "00:00:00" },
        { typeof(EventOptions), "Events:RequestWaits", "00:00:00" },
        { typeof(EventOptions), "Events:Sweep", "2.00:00:00" },
        { typeof(EventOptions), "Events:Lease", "00:00:00" },
        { typeof(EventOptions), "Events:FirstPause", "-00:00:01" },
        { typeof(EventOptions), "Events:Tries", "0" },
        { typeof(EventOptions), "Events:Batch", "1001" },
        { typeof(EventOptions), "Events:Parallel", "0" },
        { typeof(EventOptions), "Events:InboxKeeps", "23:59:59" },
        { typeof(AccountsOptions), "Accounts:FailedTries", "0" },
        { typeof(AccountsOptions), "Accounts:LockedFor", "00:00:00" },
        { typeof(AccountsOptions), "Accounts:ConfirmationLinkLives", "00:04:59" },
        { typeof(AccountsOptions), "Accounts:ResetLinkLives", "7.00:00:01" },
        { typeof(AccountsOptions), "Accounts:PauseBetweenMails", "-00:00:01" },
        { typeof(AccountsOptions), "Accounts:UnconfirmedKept", "23:59:59" },
        { typeof(AccountsOptions), "Accounts:SharedDeviceWithin", "-00:00:01" },
        { typeof(AccountsOptions), "Accounts:SharedDeviceKept", "731.00:00:00" },
        { typeof(LevelOptions), "Levels:ResponseHours", "0" },
        { typeof(ReviewsOptions), "Reviews:Pictures", "9" },
        { typeof(OffersOptions), "Offers:CountedResults", "99" },
        { typeof(AccountsOptions), "Accounts:FormerContactKept", "731.00:00:00" },
        { typeof(AccountsOptions), "Accounts:SessionIdle", "00:29:59" },
        { typeof(AccountsOptions), "Accounts:DataFileKept", "00:59:59" },
        { typeof(AccountsOptions), "Accounts:ClosingGrace", "23:59:59" },
        { typeof(AccountsOptions), "Accounts:ClosingReminder", "00:59:59" },
        { typeof(AccountsOptions), "Accounts:ClosedNameKept", "-00:00:01" },
        { typeof(BillingOptions), "Billing:KeptYears", "31" },
        { typeof(AccountsOptions), "Accounts:DataFileEvery", "31.00:00:00" },
        { typeof(AccountsOptions), "Accounts:DataFileLook", "00:00:00" },
        { typeof(AccountsOptions), "Accounts:SuspensionAppealDue", "00:59:59" },
        { typeof(AccountsOptions), "Accounts:SessionIdle", "91.00:00:00" },
        { typeof(AccountsOptions), "Accounts:SessionLives", "366.00:00:00" },
        { typeof(IdentityOptions), "Identity:ConfirmAfterDays", "0" },
        { typeof(IdentityOptions), "Identity:LastReminderDays", "30" },
        { typeof(IdentityOptions), "Identity:FirstReminderDays", "0" },
        { typeof(IdentityOptions), "Identity:LastReminderDays", "0" },
        { typeof(IdentityOptions), "Identity:PauseAfterDays", "0" },
        { typeof(BillingOptions), "Billing:Plans:0:Name", "" },
        { typeof(BillingOptions), "Billing:Plans:0:Percentage", "101" },
        { typeof(BillingOptions), "Billing:Plans:0:Fixed", "-1" },
        { typeof(BillingOptions), "Billing:Plans:0:Currency", "euro" },
        { typeof(BillingOptions), "Billing:Plans:0:Cap", "-1" },
        { typeof(BillingOptions), "Billing:Plans:0:MonthlyPrice", "1000001" },
        { typeof(BillingOptions), "Billing:HoldDays", "-1" },
        { typeof(BillingOptions), "Billing:ObjectionDecisionHours", "0" },
        { typeof(BillingOptions), "Billing:Identity:Sales", "0" },
        { typeof(BillingOptions), "Billing:Identity:DecisionHours", "0" },
        { typeof(BillingOptions), "Billing:PayoutDay", "8" },
        { typeof(BillingOptions), "Billing:MinimumPayout", "-1" },
        { typeof(BillingOptions), "Billing:BatchSize", "0" },
        { typeof(BillingOptions), "Billing:PageSize", "0" },
        { typeof(AccountsOptions), "Accounts:FirstAdministrator:Email", "nobody" },
        { typeof(AccountsOptions), "Accounts:FirstAdministrator:UserName", "a b" },
        { typeof(AccountsOptions), "Accounts:FirstAdministrator:Phone", "12" },
        { typeof(AccountsOptions), "Accounts:FirstAdministrator:Password", "short" },
        { typeof(OffersOptions), "Offers:AsksAgainFor", "-00:00:01" },
        { typeof(OffersOptions), "Offers:MostUploadRows", "0" },
        { typeof(OffersOptions), "Offers:Exemptions", "Perishable Fragile" },
        { typeof(OffersOptions), "Offers:MostUploadMegabytes", "26" },
        { typeof(OrdersOptions), "Orders:ContactVisibleDays", "-1" },
        { typeof(OrdersOptions), "Orders:DeliveredFiles", "6" },
        { typeof(OrdersOptions), "Orders:DeliveredFileMegabytes", "0" },
        { typeof(OrdersOptions), "Orders:OrdersPerPage", "0" },
        { typeof(OrdersOptions), "Orders:CloseAfterDays", "366" },
        { typeof(OrdersOptions), "Orders:FirstReminderDays", "365" },
        { typeof(OrdersOptions), "Orders:LastReminderDays", "-1" },
        { typeof(OrdersOptions), "Orders:ConfirmWithinDays", "0" },
        { typeof(OrdersOptions), "Orders:UnconfirmedPerCustomer", "0" },
        { typeof(OrdersOptions), "Orders:CustomOrderHours", "0" },
        { typeof(OrdersOptions), "Orders:CustomReminderHours", "0" },
        { typeof(OrdersOptions), "Orders:AnswerReminderDays", "0" },
        { typeof(OrdersOptions), "Orders:AmountDecisionHours", "0" },
        { typeof(OrdersOptions), "Orders:OwedRefundDays", "0" },
        { typeof(OrdersOptions), "Orders:LongestDelayDays", "0" },
        { typeof(PaymentOptions), "Payments:Provider", "Unknown" },
        { typeof(PaymentOptions), "Payments:Patience", "00:00:01" },
        { typeof(StripeOptions), "Stripe:ApiBase", "nowhere" },
        { typeof(StripeOptions), "Stripe:OnboardingOrigin", "nowhere" },
        { typeof(StripeOptions), "Stripe:PageOrigin", "nowhere" },
        { typeof(StripeOptions), "Stripe:AnswersWithin", "00:00:15" },
        { typeof(MessagesOptions), "Messages:Look", "00:01:01" },
        { typeof(MessagesOptions), "Messages:Heartbeat", "00:00:00" },
        { typeof(MessagesOptions), "Messages:StreamLasts", "00:00:00" },
        { typeof(MessagesOptions), "Messages:StreamsPerPerson", "0" },
        { typeof(MessagesOptions), "Messages:NewInquiriesPerDay", "0" },
        { typeof(MessagesOptions), "Messages:QuestionsAnsweredWithin", "00:59:59" },
        { typeof(MessagesOptions), "Messages:QuestionsPerDay", "0" },
        { typeof(MessagesOptions), "Messages:QuestionsKept", "23:59:59" },
        { typeof(MessagesOptions), "Messages:EndedOrdersOpenFor", "23:59:59" },
        { typeof(MessagesOptions), "Messages:FileMegabytes", "0" },
        { typeof(MessagesOptions), "Messages:FilesPerMessage", "101" },
        { typeof(MessagesOptions), "Messages:GigabytesPerPerson", "0" },
        { typeof(MessagesOptions), "Messages:UploadsCountFor", "23:59:59" },
        { typeof(MessagesOptions), "Messages:UnsentFilesKept", "00:59:59" },
        { typeof(FilesOptions), "Files:Azure:ConnectionString", "" },
        { typeof(FilesOptions), "Files:Azure:Container", "No" },
        { typeof(FilesOptions), "Files:Clamd:Host", "" },
        { typeof(FilesOptions), "Files:Clamd:Port", "65536" },
        { typeof(FilesOptions), "Files:Clamd:Megabytes", "4097" },
        { typeof(FilesOptions), "Files:Clamd:Takes", "00:00:15" },
        { typeof(ReviewsOptions), "Reviews:TooSoonToReview", "8.00:00:00" },
        { typeof(ReviewsOptions), "Reviews:RecommendedRate", "101" },
        { typeof(ReviewsOptions), "Reviews:EnoughForRate", "0" },
        { typeof(ReviewsOptions), "Reviews:PageSize", "0" },
        { typeof(ReviewsOptions), "Reviews:RefusalDecisionHours", "0" },
        { typeof(HintOptions), "Hints:AlikePercent", "101" },
        { typeof(HintOptions), "Hints:FewestWords", "0" },
        { typeof(HintOptions), "Hints:NewAccountDays", "-1" },
        { typeof(HintOptions), "Hints:BurstReviews", "1" },
        { typeof(HintOptions), "Hints:BurstHours", "169" },
        { typeof(HintOptions), "Hints:BurstTimes", "0" },
        { typeof(HintOptions), "Hints:MeanDays", "0" },
        { typeof(LevelOptions), "Levels:LevelOneOrders", "0" },
        { typeof(LevelOptions), "Levels:LevelOneRate", "101" },
        { typeof(LevelOptions), "Levels:LevelTwoOrders", "0" },
        { typeof(LevelOptions), "Levels:LevelTwoRate", "101" },
        { typeof(LevelOptions), "Levels:LeadingOrders", "0" },
        { typeof(LevelOptions), "Levels:LeadingRate", "101" },
        { typeof(LevelOptions), "Levels:LeadingInTime", "101" },
        { typeof(LevelOptions), "Levels:ResponseDays", "0" },
        { typeof(ComplaintsOptions), "Complaints:ClaimableDays", "0" },
        { typeof(ComplaintsOptions), "Complaints:SolvedWithin", "00:59:59" },
        { typeof(ComplaintsOptions), "Complaints:OfferLasts", "31.00:00:00" },
        { typeof(ComplaintsOptions), "Complaints:FirstReminder", "00:59:59" },
        { typeof(ComplaintsOptions), "Complaints:SecondReminder", "30.00:00:00" },
        { typeof(ComplaintsOptions), "Complaints:ReturnLasts", "61.00:00:00" },
        { typeof(ComplaintsOptions), "Complaints:DecidedWithin", "00:59:59" },
        { typeof(ComplaintsOptions), "Complaints:Withdrawal:Countries", "DE XX" },
        { typeof(ComplaintsOptions), "Complaints:Withdrawal:Days", "0" },
        { typeof(ComplaintsOptions), "Complaints:Withdrawal:AddressWithin", "23:59:59" },
        { typeof(ComplaintsOptions), "Complaints:Withdrawal:LateReturnsFor", "23:59:59" },
        { typeof(ComplaintsOptions), "Complaints:Withdrawal:SentAnswerWithin", "00:59:59" },
        { typeof(ComplaintsOptions), "Complaints:RefundAnswerWithin", "23:59:59" },
        { typeof(ComplaintsOptions), "Complaints:ReportShownDays", "0" },
        { typeof(MessagesOptions), "Messages:DecidedWithin", "00:59:59" },
        { typeof(TranslationOptions), "Translation:Engine", "7" },
        { typeof(TranslationOptions), "Translation:Address", "nowhere" },
        { typeof(TranslationOptions), "Translation:AnswersWithin", "00:01:01" },
        { typeof(TranslationOptions), "Translation:Look", "00:00:00" },
        { typeof(StandingOptions), "Standing:Days", "0" },
        { typeof(StandingOptions), "Standing:EnoughOrders", "0" },
        { typeof(StandingOptions), "Standing:UnpaidDays", "61" },
        { typeof(StandingOptions), "Standing:GreenClaims", "101" },
        { typeof(StandingOptions), "Standing:GreenCanceled", "101" },
        { typeof(StandingOptions), "Standing:GreenLate", "101" },
        { typeof(StandingOptions), "Standing:YellowClaims", "101" },
        { typeof(StandingOptions), "Standing:YellowCanceled", "101" },
        { typeof(StandingOptions), "Standing:YellowLate", "101" },
        { typeof(StandingOptions), "Standing:OrangeClaims", "101" },
        { typeof(StandingOptions), "Standing:OrangeCanceled", "101" },
        { typeof(StandingOptions), "Standing:OrangeLate", "101" },
        { typeof(ModerationOptions), "Moderation:DeletableDays", "0" },
        { typeof(ModerationOptions), "Moderation:UrgentHours", "0" },
        { typeof(ModerationOptions), "Moderation:DueHours", "721" },
        { typeof(CaseworkOptions), "Casework:Lease", "00:00:59" },
        { typeof(ModerationOptions), "Moderation:AppealDays", "0" },
        { typeof(ModerationOptions), "Moderation:AppealJoinHours", "72" },
        { typeof(ModerationOptions), "Moderation:DisputeBody", "A body without a page" },
        { typeof(ModerationOptions), "Moderation:DisputeBodyPage", "nowhere" },
        { typeof(ModerationOptions), "Moderation:FilingSuspendedDays", "366" },
        { typeof(ModerationOptions), "Moderation:WarnedAt", "1" },
        { typeof(ModerationOptions), "Moderation:WarnedAt", "3" },
        { typeof(ModerationOptions), "Moderation:FilingSuspendedAt", "1" },
        { typeof(ModerationOptions), "Moderation:FilingSuspendedAt", "4" },
        { typeof(ModerationOptions), "Moderation:SuspensionProposedAt", "101" },
        { typeof(ModerationOptions), "Moderation:LeastPublished", "0" },
        { typeof(CaseworkOptions), "Casework:PageSize", "201" },
        { typeof(CaseworkOptions), "Casework:EvidenceFiles", "11" },
        { typeof(CaseworkOptions), "Casework:EvidenceMegabytes", "0" },
        { typeof(CaseworkOptions), "Casework:DraftsKept", "00:09:59" },
        { typeof(ModerationOptions), "Moderation:PageSize", "201" },
        { typeof(NoticesOptions), "Notices:MessagesUntil", "00:00:59" },
        { typeof(NoticesOptions), "Notices:SendingTakes", "00:00:15" },
        { typeof(NoticesOptions), "Notices:MostRefusals", "0" },
        { typeof(NoticesOptions), "Notices:BouncesFolder", "nowhere/at/all" },
        { typeof(NoticesOptions), "Notices:Smtp:Host", "" },
        { typeof(NoticesOptions), "Notices:Smtp:Port", "65536" },
        { typeof(NoticesOptions), "Notices:Smtp:From", "nobody" },
        { typeof(NoticesOptions), "Notices:PhoneGateway:Url", "nowhere" },
        { typeof(NoticesOptions), "Notices:Twilio:AccountSid", "" },
        { typeof(NoticesOptions), "Notices:Twilio:AuthToken", "" },
        { typeof(NoticesOptions), "Notices:Twilio:From", "" },
        { typeof(NoticesOptions), "Notices:Twilio:Url", "nowhere" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void A_host_with_an_impossible_setting_does_not_start_and_names_it(Type options, string key, string value)
    {
        using var market = new Market();
        var part = key[..key.LastIndexOf(':')];
        foreach (var (beside, good) in Beside.Where(b => b.Key[..b.Key.LastIndexOf(':')] == part)) market.Settings[beside] = good;
        market.Settings[key] = value;
        var thrown = Should.Throw<OptionsValidationException>(() => market.Services);
        thrown.OptionsType.ShouldBe(options);
        thrown.Failures.ShouldHaveSingleItem().ShouldContain($"'{key.Split(':')[^1]}'");
    }

    [Theory, Trait("Rule", "ORD-17")]
    [InlineData("SecretKey", "WebhookSecret")]
    [InlineData("WebhookSecret", "SecretKey")]
    public void Stripe_needs_its_keys(string missing, string given)
    {
        using var market = new Market { Settings = { ["Payments:Provider"] = "Stripe", [$"Stripe:{given}"] = "sk_test_1" } };
        Should.Throw<OptionsValidationException>(() => market.Services).Failures.ShouldHaveSingleItem().ShouldContain($"Payments:Provider is Stripe, so '{missing}' in section Stripe needs");
    }

    [Fact]
    public void An_engine_needs_an_address()
    {
        using var market = new Market { Settings = { ["Translation:Engine"] = "Apertium" } };
        Should.Throw<OptionsValidationException>(() => market.Services).Failures.ShouldHaveSingleItem().ShouldContain("'Address'");
    }

    [Theory]
    [InlineData("Database:Provider", "Oracle")]
    [InlineData("Translation:Engine", "Babel")]
    [InlineData("Orders:ContactVisibleDays", "many")]
    public void A_host_with_a_setting_that_cannot_be_read_does_not_start_and_names_it(string key, string value)
    {
        using var market = new Market { Settings = { [key] = value } };
        Should.Throw<InvalidOperationException>(() => market.Services).Message.ShouldContain($"'{key}'");
    }

    [Fact]
    public void Every_setting_that_is_checked_is_tried_here()
    {
        using var market = new ListedMarket();
        _ = market.Services;
        market.Sections.Count.ShouldBeGreaterThan(10);
        var tried = Wrong.Select(row => ((Type)row[0], string.Join(':', ((string)row[1]).Split(':')[1..]))).ToHashSet();
        market.Sections.SelectMany(options => Checked(options, "").DefaultIfEmpty("nothing of it is checked").Select(path => (options, path)))
            .Where(setting => !tried.Contains(setting)).ShouldBeEmpty();
    }

    /// <summary>The settings of a type that have a validation attribute; for a list, those of its first item.</summary>
    private static IEnumerable<string> Checked(Type type, string part) => type.GetProperties().SelectMany(p =>
        p.IsDefined(typeof(ValidateObjectMembersAttribute), true) ? Checked(p.PropertyType, $"{part}{p.Name}:")
        : p.IsDefined(typeof(ValidateEnumeratedItemsAttribute), true) ? Checked(p.PropertyType.GetGenericArguments()[0], $"{part}{p.Name}:0:")
        : p.IsDefined(typeof(ValidationAttribute), true) ? [$"{part}{p.Name}"] : []);

    /// <summary>A market that lists the product's options types.</summary>
    private sealed class ListedMarket : Market
    {
        private static readonly Type[] Readers = [typeof(IConfigureOptions<>), typeof(IValidateOptions<>)];

        public HashSet<Type> Sections { get; } = [];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => Sections.UnionWith(services.Select(s => s.ServiceType)
                .Where(type => type.IsGenericType && Readers.Contains(type.GetGenericTypeDefinition())).Select(type => type.GetGenericArguments()[0])
                .Where(options => options.Assembly.GetName().Name!.StartsWith("Marketplace.", StringComparison.Ordinal))));
        }
    }
}
