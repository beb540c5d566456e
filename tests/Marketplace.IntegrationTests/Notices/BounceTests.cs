using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Orders;
using Marketplace.Notices;
using Marketplace.Notices.HandleRefusals;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.IntegrationTests.Notices;

/// <summary>Emails that a server accepted and that come back later, as files in the folder to which mail for the return address goes.</summary>
[Trait("Rule", "NTF-4")]
public sealed class BounceTests : IDisposable
{
    private const string Told = "Check your email address: our emails can't be delivered.";
    private readonly Market market = new();
    private readonly string folder;
    private int files;

    public BounceTests()
    {
        folder = Path.Combine(market.Folder, "bounces");
        Directory.CreateDirectory(folder);
        market.Settings["Notices:BouncesFolder"] = folder;
    }

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task An_address_whose_emails_come_back_three_times_is_left_alone_and_its_owner_reads_on_the_site_what_to_do()
    {
        var now = await Happenings.In(market);
        for (var mail = 1; mail <= 3; mail++)
        {
            (await now.Notices(now.Buyer)).Text.ShouldNotContain(Told);
            await Send(now);
            Returns(now, mailbox: mail == 2 ? now.Buyer.Email.ToUpperInvariant() : now.Buyer.Email);
            await Read();
        }
        var page = await now.Notices(now.Buyer);
        page.Text.ShouldContain(Told);
        page.Document.QuerySelector("main a[href='/account/email']").ShouldNotBeNull();
        Directory.GetFileSystemEntries(folder).ShouldBeEmpty("they name the person");
        await Send(now);
        now.MailTo(now.Buyer).Count.ShouldBe(3);
        (await now.Notices(now.Buyer)).Text.ShouldContain("sent your order");

        await (await market.SignInAs(now.Buyer).Open("/account/notices")).Submit("Save");
        await Send(now);
        now.MailTo(now.Buyer).Count.ShouldBe(4, "the owner asks to try again");
    }

    [Fact]
    public async Task A_new_address_starts_anew()
    {
        var now = await Happenings.In(market);
        for (var mail = 1; mail <= 3; mail++)
        {
            await Send(now);
            Returns(now);
            await Read();
        }
        await market.Tell(new EmailChanged(now.Buyer.Id, now.Buyer.Email, "new@example.com", now.Buyer.Name, "http://localhost/account", "en"));
        await Send(now);
        market.MailTo("new@example.com").ShouldNotBeEmpty();
        (await now.Notices(now.Buyer)).Text.ShouldNotContain("Save your choice again");
    }

    [Theory]
    [InlineData("4.2.2", "failed")]
    [InlineData("5.1.1", "delayed")]
    [InlineData("5.1.1", "relayed")]
    [InlineData("5.7.1", "failed")]
    [InlineData("5.6.0", "failed")]
    [InlineData("2.1.5", "delivered")]
    public async Task What_may_still_arrive_or_was_taken_for_spam_says_nothing_about_the_address(string status, string action)
    {
        var now = await Happenings.In(market);
        for (var mail = 1; mail <= 4; mail++)
        {
            await Send(now);
            Returns(now, status: status, action: action);
            await Read();
        }
        (await Refusals(now)).ShouldBe(0);
        now.MailTo(now.Buyer).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Who_writes_reports_of_their_own_silences_nobody()
    {
        var now = await Happenings.In(market);
        await Send(now);
        var other = await market.Buyer();
        for (var id = 1; id <= 4; id++) Returns(now, id: $"{id}@localhost");
        for (var i = 0; i < 4; i++) Returns(now, mailbox: other.Email);
        await Read();
        (await Refusals(now)).ShouldBe(0);
        (await market.In((NoticesDbContext db) => db.Recipients.Where(r => r.Id == other.Id).Select(r => r.MailRefusals).SingleAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_report_that_comes_again_counts_once_and_what_is_no_report_is_passed_over()
    {
        var now = await Happenings.In(market);
        await Send(now);
        for (var i = 0; i < 3; i++) Returns(now);
        Put("Subject: Hello\r\nFrom: a@example.com\r\n\r\nIs anybody there?");
        Put("");
        Put("\0\0\0");
        Put(new string('x', 2_000_000));
        await Read();
        (await Refusals(now)).ShouldBe(1);
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_email_that_arrives_makes_up_for_one_that_came_back_only_after_a_while()
    {
        var now = await Happenings.In(market);
        await Send(now);
        Returns(now);
        await Read();
        await Send(now);
        (await Refusals(now)).ShouldBe(1, "it may come back, too");
        market.Clock.Advance(TimeSpan.FromDays(15));
        await Send(now);
        (await Refusals(now)).ShouldBe(0);
        Returns(now, id: now.MailTo(now.Buyer)[0].MessageId);
        await Read();
        (await market.In((NoticesDbContext db) => db.SentMails.CountAsync())).ShouldBe(1, "what was sent long ago is forgotten");
    }

    [Fact]
    public async Task A_Maildir_is_read_where_new_mail_comes()
    {
        Directory.CreateDirectory(Path.Combine(folder, "new"));
        var now = await Happenings.In(market);
        await Send(now);
        Returns(now, into: "new", age: TimeSpan.Zero);
        await Read();
        (await Refusals(now)).ShouldBe(1);
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_may_still_be_being_written_waits()
    {
        var now = await Happenings.In(market);
        await Send(now);
        Returns(now, age: TimeSpan.FromSeconds(50));
        await Read();
        (await Refusals(now)).ShouldBe(0);
        Directory.GetFiles(folder).Length.ShouldBe(1);
        market.Clock.Advance(TimeSpan.FromSeconds(10));
        await Read();
        (await Refusals(now)).ShouldBe(1);
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_can_not_be_read_keeps_no_other_waiting()
    {
        var now = await Happenings.In(market);
        await Send(now);
        Put("Subject: Locked\r\n\r\nSomebody else has it open.");
        Returns(now);
        await using (new FileStream(Path.Combine(folder, "1.eml"), FileMode.Open, FileAccess.ReadWrite, FileShare.None)) await Read();
        (await Refusals(now)).ShouldBe(1);
        Directory.GetFiles(folder).ShouldHaveSingleItem();
        await Read();
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_sent_long_ago_is_forgotten_even_if_no_folder_is_read_any_more()
    {
        var now = await Happenings.In(market);
        await Send(now);
        market.Get<IOptions<NoticesOptions>>().Value.BouncesFolder = null;
        (await Left()).ShouldBe(1);
        market.Clock.Advance(TimeSpan.FromDays(15));
        (await Left()).ShouldBe(0);

        async Task<int> Left()
        {
            await Read();
            return await market.In((NoticesDbContext db) => db.SentMails.CountAsync());
        }
    }

    private static Task Send(Happenings now) => now.Market.Tell(new OrderSent(now.Order, now.Facts));

    private Task Read() => market.Work<ReadBounces>();

    private Task<int> Refusals(Happenings now) => market.In((NoticesDbContext db) => db.Recipients.Where(r => r.Id == now.Buyer.Id).Select(r => r.MailRefusals).SingleAsync());

    /// <summary>A server reports the newest email to the buyer.</summary>
    private void Returns(Happenings now, string status = "5.1.1", string action = "failed", string? mailbox = null, string? id = null, string into = "", TimeSpan? age = null) => Put(
        $"""
        From: MAILER-DAEMON@mail.example.com
        To: marketplace@example.com
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        I'm sorry to have to inform you that your message could not be delivered.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example.com

        Final-Recipient: rfc822; {mailbox ?? now.Buyer.Email}
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; 550 {status} User unknown

        --b
        Content-Type: text/rfc822-headers

        Message-Id: <{id ?? now.MailTo(now.Buyer)[^1].MessageId}>
        Subject: Your order

        --b--
        """, into, age);

    private void Put(string content, string into = "", TimeSpan? age = null)
    {
        var file = Path.Combine(folder, into, $"{++files}.eml");
        File.WriteAllText(file, content);
        File.SetLastWriteTimeUtc(file, market.Clock.Now - (age ?? TimeSpan.FromMinutes(1)));
    }
}
