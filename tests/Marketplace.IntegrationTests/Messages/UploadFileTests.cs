using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Marketplace.Files.Storage;
using Marketplace.Files.Tus;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.Messages.KeepUploads;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Messages;

public sealed class UploadFileTests(Market market) : IClassFixture<Market>
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 5000).Select(i => (byte)i)];

    [Fact, Trait("Rule", "MSG-3")]
    public async Task A_file_goes_up_in_pieces_and_goes_with_its_message()
    {
        var talk = await Talk.Begin(market);
        var buyer = await Sending.Open(talk, talk.Buyer);
        var upload = await buyer.BeginAt("plan of the bowl.pdf", Pdf.Length);
        Sending.Offset(await buyer.Ask(upload)).ShouldBe(0);
        Sending.Offset(await buyer.Append(upload, 0, Pdf[..1000])).ShouldBe(1000);
        var asked = await buyer.Ask(upload);
        Sending.Offset(asked).ShouldBe(1000);
        asked.Response.Headers.GetValues(TusHeaders.Length).Single().ShouldBe($"{Pdf.Length}");
        asked.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await talk.Open(talk.Buyer)).Text.ShouldContain("Not uploaded completely.");
        Sending.Offset(await buyer.Append(upload, 1000, Pdf[1000..])).ShouldBe(Pdf.Length);
        (await talk.Open(talk.Buyer)).Text.ShouldContain("plan of the bowl.pdf 4.8 KB Remove");

        (await buyer.Say("Here is the plan.", upload)).Path.ShouldBe(talk.OrderPath);
        var read = await talk.Open(talk.Seller);
        Talk.Texts(read).ShouldBe(["Here is the plan."]);
        var file = await read.Follow("plan of the bowl.pdf");
        file.Status.ShouldBe(HttpStatusCode.OK);
        (await file.Response.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        file.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        file.Response.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        // A sent file can't be continued or removed.
        (await buyer.Append(upload, Pdf.Length, [1])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await buyer.Drop(upload)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await talk.Open(talk.Buyer)).Document.QuerySelectorAll("[name='Form.Files'][type=hidden]").ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "MSG-3")]
    public async Task A_part_of_a_file_can_be_downloaded()
    {
        var talk = await Talk.Begin(market);
        var buyer = await Sending.Open(talk, talk.Buyer);
        await buyer.Say("", await buyer.Upload("plan.pdf", Pdf));
        var page = await talk.Open(talk.Seller);
        var address = page.Document.QuerySelector(".messages .file a")!.GetAttribute("href")!;
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(4000, null) } };
        var part = await page.Browser.Send(request);
        part.Status.ShouldBe(HttpStatusCode.PartialContent);
        part.Response.Content.Headers.ContentRange!.ToString().ShouldBe($"bytes 4000-{Pdf.Length - 1}/{Pdf.Length}");
        (await part.Response.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf[4000..]);
        using var beyond = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(99999, null) } };
        (await page.Browser.Send(beyond)).Status.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(part.Response.Headers.ETag!);
        (await page.Browser.Send(again)).Status.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact, Trait("Rule", "MSG-3")]
    public async Task Nobody_fills_the_store_alone()
    {
        await using var own = new Market { Settings = { ["Messages:GigabytesPerPerson"] = "1" } };
        var talk = await Talk.Begin(own);
        var buyer = await Sending.Open(talk, talk.Buyer);
        var first = await buyer.BeginAt("film.bin", 600L * 1024 * 1024);
        var refused = await buyer.Begin("film two.bin", 600L * 1024 * 1024);
        ((int)refused.Status).ShouldBe(413);
        refused.Body.ShouldContain("You can upload up to 1 GB in 30 days. “film two.bin” was not added.");
        await (await Sending.Open(talk, talk.Seller)).BeginAt("film two.bin", 600L * 1024 * 1024);
        await buyer.BeginAt("small.bin", 400L * 1024 * 1024);
        await buyer.Drop(first);
        await buyer.BeginAt("film two.bin", 600L * 1024 * 1024);
        own.Clock.Advance(TimeSpan.FromDays(30));
        await (await Sending.Open(talk, talk.Buyer)).BeginAt("film three.bin", 1024L * 1024 * 1024);
    }

    [Fact, Trait("Rule", "MSG-3")]
    public async Task A_message_needs_words_or_a_file()
    {
        var talk = await Talk.Begin(market);
        var buyer = await Sending.Open(talk, talk.Buyer);
        (await buyer.Say("")).ErrorAt("Text").ShouldBe("Enter a message.");
        await buyer.Say("", await buyer.Upload("plan.pdf", Pdf));
        (await talk.Stored()).Single().FileCount.ShouldBe(1);
    }

    [Fact, Trait("Rule", "MSG-3")]
    public async Task Without_a_script_the_form_brings_its_files_with_the_words()
    {
        var talk = await Talk.Begin(market);
        var page = await talk.Open(talk.Buyer);
        var sent = await page.Submit("Send", new { Text = "Both at once." }, ("Files", new Upload("one.txt", "first"u8.ToArray())), ("Files", new Upload("two.txt", "second"u8.ToArray())));
        sent.Path.ShouldBe(talk.OrderPath);
        (await (await sent.Follow("two.txt")).Response.Content.ReadAsStringAsync()).ShouldBe("second");
        (await (await sent.Follow("one.txt")).Response.Content.ReadAsStringAsync()).ShouldBe("first");
        (await talk.Stored()).Single().Text.ShouldBe("Both at once.");
    }

    [Fact, Trait("Rule", "MSG-3")]
    public async Task Without_a_script_and_without_a_file_the_words_are_sent()
    {
        var talk = await Talk.Begin(market);
        var page = await talk.Open(talk.Buyer);
        using var request = page.Fill("Send", new { Text = "No file." });
        // As browsers send a file field without a file.
        var none = new ByteArrayContent([]) { Headers = { ContentType = new("application/octet-stream") } };
        none.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"Form.Files\"; filename=\"\"");
        ((MultipartFormDataContent)request.Content!).Add(none);
        (await page.Browser.Send(request)).Path.ShouldBe(talk.OrderPath);
        (await talk.Stored()).Single().FileCount.ShouldBe(0);
    }

    [Fact, Trait("Rule", "MSG-3")]
    public async Task Without_a_script_a_refused_file_loses_neither_the_words_nor_the_others()
    {
        var talk = await Talk.Begin(market);
        var refused = await (await talk.Open(talk.Buyer)).Submit("Send", new { Text = "Both at once." },
            ("Files", new Upload("good.txt", "fine"u8.ToArray())), ("Files", new Upload("bad.png", "not a picture"u8.ToArray())));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ErrorAt("Files").ShouldBe("The content of “bad.png” doesn't match its file name. Check the file and send it again.");
        refused.ValueOf("Text").ShouldBe("Both at once.");
        (await talk.Stored()).ShouldBeEmpty();
        var sent = await refused.Submit("Send");
        sent.Document.QuerySelectorAll(".messages .file a").Select(a => a.TextContent).ShouldBe(["good.txt"]);

        var chosen = await sent.Submit("Send", new { Text = "Wait" }, ("Files", new Upload("empty.txt", [])));
        chosen.ErrorAt("Files").ShouldBe("“empty.txt” is empty. Choose another file.");
        chosen = await chosen.Submit("Send", new { Text = "Wait" }, ("Files", new Upload("kept.txt", "x"u8.ToArray())), ("Files", new Upload("empty.txt", [])));
        var without = await chosen.Submit("Remove", new { Text = "Still here" });
        without.ValueOf("Text").ShouldBe("Still here");
        without.Document.QuerySelectorAll(".message-form .file:not(template *)").ShouldBeEmpty();
        await FilesOnDisk(talk, 1);
    }

    [Fact, Trait("Rule", "MSG-3")]
    public async Task What_cannot_be_taken_is_refused_before_it_is_sent()
    {
        var talk = await Talk.Begin(market);
        var buyer = await Sending.Open(talk, talk.Buyer);
        foreach (var (length, sentence) in new[] { ((2048L * 1024 * 1024) + 1, "“film.mp4” is larger than 2048 MB. Choose a smaller file."), (0L, "“film.mp4” is empty. Choose another file.") })
        {
            var refused = await buyer.Begin("film.mp4", length);
            refused.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
            refused.Body.ShouldBe(sentence);
        }
        (await buyer.Send(HttpMethod.Post, $"{talk.OrderPath}/files")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await buyer.Send(HttpMethod.Post, $"{talk.OrderPath}/files", (TusHeaders.Length, "-1"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        var old = await buyer.Send(HttpMethod.Post, $"{talk.OrderPath}/files", (TusHeaders.Length, "5"), (TusHeaders.Resumable, "0.2.0"));
        old.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        old.Response.Headers.GetValues("Tus-Version").ShouldBe(["1.0.0"]);
        var about = await buyer.Send(HttpMethod.Options, $"{talk.OrderPath}/files");
        about.Status.ShouldBe(HttpStatusCode.NoContent);
        about.Response.Headers.GetValues("Tus-Extension").ShouldBe(["creation,termination,expiration"]);
        about.Response.Headers.GetValues("Tus-Max-Size").ShouldBe(["2147483648"]);
        using var bare = new HttpRequestMessage(HttpMethod.Post, $"{talk.OrderPath}/files");
        bare.Headers.Add(TusHeaders.Resumable, TusHeaders.Version);
        bare.Headers.Add(TusHeaders.Length, "5");
        (await buyer.Page.Browser.Send(bare)).Status.ShouldBe(HttpStatusCode.BadRequest, "there is no antiforgery token");

        var uploads = new List<string>();
        for (var i = 0; i < 10; i++) uploads.Add(await buyer.BeginAt($"{i}.txt", 1));
        (await buyer.Begin("one too many.txt", 1)).Body.ShouldBe("A message can have at most 10 files. “one too many.txt” was not added.");
        (await buyer.Drop(uploads[0])).Status.ShouldBe(HttpStatusCode.NoContent);
        await buyer.BeginAt("one too many.txt", 1);
    }

    [Fact, Trait("Rule", "MSG-3")]
    public async Task A_piece_fits_where_the_file_ends_and_is_no_longer_than_announced()
    {
        var talk = await Talk.Begin(market);
        var buyer = await Sending.Open(talk, talk.Buyer);
        var upload = await buyer.BeginAt("plan.pdf", 10);
        (await buyer.Append(upload, 1, [1])).Status.ShouldBe(HttpStatusCode.Conflict);
        (await buyer.Append(upload, 0, [1], "application/pdf")).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await buyer.Send(HttpMethod.Patch, upload)).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await buyer.Append(upload, 0, Pdf[..5])).Status.ShouldBe(HttpStatusCode.NoContent);
        var longer = await buyer.Append(upload, 5, Pdf[..6]);
        longer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await buyer.Ask(upload)).Status.ShouldBe(HttpStatusCode.NotFound, "what is longer than it said is forgotten");
        (await buyer.Say("With it", upload)).ErrorAt("Files").ShouldBe("A file was removed from this message. Check the files, then send it again.");
    }

    [Fact, Trait("Rule", "MSG-3")]
    public async Task A_name_that_promises_something_else_is_refused_when_the_content_is_there()
    {
        var talk = await Talk.Begin(market);
        var buyer = await Sending.Open(talk, talk.Buyer);
        var upload = await buyer.BeginAt("holiday.jpg", 6);
        var refused = await buyer.Append(upload, 0, [.. "MZ"u8, 0, 1, 2, 3]);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Body.ShouldBe("The content of “holiday.jpg” doesn't match its file name. Check the file and send it again.");
        (await buyer.Ask(upload)).Status.ShouldBe(HttpStatusCode.NotFound);
        await FilesOnDisk(talk, 0);
    }

    [Fact, Trait("Rule", "MSG-3")]
    public async Task A_name_is_made_safe()
    {
        var talk = await Talk.Begin(market);
        var buyer = await Sending.Open(talk, talk.Buyer);
        await buyer.Say("", await buyer.Upload("C:\\secret\\..\\<b>plan\u202Efdp.pdf", Pdf));
        var page = await talk.Open(talk.Seller);
        page.Document.QuerySelector(".messages .file a")!.TextContent.ShouldBe("<b>planfdp.pdf");
        (await page.Follow("<b>planfdp.pdf")).Response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("<b>planfdp.pdf");
    }

    [Fact, Trait("Rule", "MSG-3")]
    public async Task Nobody_else_adds_asks_removes_sends_or_reads()
    {
        var talk = await Talk.Begin(market);
        var buyer = await Sending.Open(talk, talk.Buyer);
        var upload = await buyer.BeginAt("plan.pdf", Pdf.Length);
        var other = await Talk.Begin(market, seller: talk.Seller);
        foreach (var stranger in new[] { talk.Seller, other.Buyer })
        {
            var sending = await Sending.Open(stranger == talk.Seller ? talk : other, stranger);
            (await sending.Ask(upload)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await sending.Append(upload, 0, Pdf)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await sending.Drop(upload)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        await buyer.Append(upload, 0, Pdf);
        var address = upload.Replace("/uploads/", "/files/", StringComparison.Ordinal);
        (await talk.Open(talk.Buyer, address)).Status.ShouldBe(HttpStatusCode.NotFound, "it is not sent yet");
        (await (await Sending.Open(talk, talk.Seller)).Say("Mine", upload)).ErrorAt("Files").ShouldContain("was removed");
        (await (await Sending.Open(other, other.Buyer)).Say("Mine", upload)).ErrorAt("Files").ShouldContain("was removed");
        (await (await Sending.Open(other, other.Buyer)).Send(HttpMethod.Post, $"{talk.OrderPath}/files", (TusHeaders.Length, "5"))).Status.ShouldBe(HttpStatusCode.NotFound);

        await buyer.Say("", upload);
        (await talk.Open(talk.Seller, address)).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var stranger in new[] { other.Buyer, await market.Seller(), market.Support() })
        {
            (await talk.Open(stranger, address)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await market.Visitor().Open(address)).Path.ShouldBe("/account/sign-in");
        (await talk.Open(market.Support(), $"/admin{address}")).Status.ShouldBe(HttpStatusCode.OK);
        (await talk.Open(talk.Buyer, $"/admin{address}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "MSG-3"), Trait("Rule", "MOD-6")]
    public async Task Staff_read_no_file_of_their_own_order_as_staff()
    {
        var support = market.Support();
        var talk = await Talk.Begin(market, buyer: support);
        var sending = await Sending.Open(talk, support);
        var upload = await sending.Upload("plan.pdf", Pdf);
        await sending.Say("", upload);
        (await talk.Open(support, upload.Replace("/uploads/", "/admin/files/", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await talk.Open(support, upload.Replace("/uploads/", "/files/", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Trait("Rule", "MSG-3")]
    public async Task A_host_that_died_after_the_last_byte_leaves_a_file_that_can_be_sent()
    {
        var talk = await Talk.Begin(market);
        var buyer = await Sending.Open(talk, talk.Buyer);
        var upload = await buyer.BeginAt("plan.pdf", Pdf.Length);
        using var content = new MemoryStream(Pdf);
        await market.Get<IFileStore>().Append(Kernel.Domain.Number.Parse(upload.Split('/')[^1], null).Id, 0, content, Pdf.Length, CancellationToken.None);

        (await talk.Open(talk.Buyer)).Text.ShouldContain("Not uploaded completely.");
        Sending.Offset(await buyer.Ask(upload)).ShouldBe(Pdf.Length);
        var page = await talk.Open(talk.Buyer);
        var sent = await page.Submit("Send", new { Text = "Nothing was lost." });
        sent.Document.QuerySelectorAll(".messages .file a").Select(a => a.TextContent).ShouldBe(["plan.pdf"]);
    }

    [Fact, Trait("Rule", "MSG-3")]
    public async Task A_file_goes_with_one_message_although_two_want_it()
    {
        var talk = await Talk.Begin(market);
        var buyer = await Sending.Open(talk, talk.Buyer);
        var upload = await buyer.Upload("plan.pdf", Pdf);
        var second = await Sending.Open(talk, talk.Buyer);
        var answers = await Task.WhenAll(buyer.Say("One", upload), second.Say("Two", upload));
        answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Single(a => a.Status != HttpStatusCode.OK).ErrorAt("Files").ShouldContain("was removed");
        (await talk.Stored()).Count.ShouldBe(1);
    }

    [Fact, Trait("Rule", "MSG-3"), Trait("Rule", "MSG-2")]
    public async Task The_same_form_sent_twice_is_one_message_with_its_file()
    {
        var talk = await Talk.Begin(market);
        var buyer = await Sending.Open(talk, talk.Buyer);
        var upload = await buyer.Upload("plan.pdf", Pdf);
        await Task.WhenAll(buyer.Say("Once", upload), buyer.Say("Once", upload));
        (await buyer.Say("Once", upload)).Status.ShouldBe(HttpStatusCode.OK);
        (await talk.Stored()).Count.ShouldBe(1);
    }

    [Fact, Trait("Rule", "MSG-3")]
    public async Task What_was_never_sent_is_forgotten_after_two_days()
    {
        await using var market = new Market();
        var talk = await Talk.Begin(market);
        var buyer = await Sending.Open(talk, talk.Buyer);
        await buyer.Say("Sent", await buyer.Upload("sent.pdf", Pdf));
        var (whole, part) = (await buyer.Upload("whole.pdf", Pdf), await buyer.BeginAt("part.pdf", Pdf.Length));
        await buyer.Append(part, 0, Pdf[..100]);
        market.Clock.Advance(TimeSpan.FromDays(2));
        await Forget(market);
        (await Count(market)).ShouldBe(3);
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        await Forget(market);
        (await Count(market)).ShouldBe(1);
        Directory.GetFiles(Path.Combine(market.Folder, "files"), "*", SearchOption.AllDirectories).Length.ShouldBe(1);
        _ = whole;
    }

    [Fact, Trait("Rule", "MSG-3"), Trait("Rule", "MOD-3")]
    public async Task A_message_that_is_only_a_file_can_be_reported_and_picked_as_evidence()
    {
        var talk = await Talk.Begin(market);
        var buyer = await Sending.Open(talk, talk.Buyer);
        await buyer.Say("", await buyer.Upload("threat.pdf", Pdf));
        (await (await talk.Open(talk.Seller)).Follow("Report")).Text.ShouldContain("threat.pdf");
        var evidence = await market.In((Contracts.Messages.IReadConversations conversations) => conversations.Newest(talk.OrderId, 10, CancellationToken.None));
        evidence.Single().Text.ShouldBe("threat.pdf");
    }

    [Fact, Trait("Rule", "MSG-3")]
    public async Task Pictures_are_shown_where_they_stand()
    {
        var talk = await Talk.Begin(market);
        var buyer = await Sending.Open(talk, talk.Buyer);
        await buyer.Say("", await buyer.Upload("bowl.png", Evidences.Picture()));
        var page = await talk.Open(talk.Seller);
        var picture = page.Document.QuerySelector(".messages .file-picture img")!;
        picture.GetAttribute("alt").ShouldBe("bowl.png");
        (await page.Browser.Open(picture.GetAttribute("src")!)).Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
    }

    private static Task<int> Count(Market market) => market.In((MessagesDbContext db) => db.Attachments.CountAsync());

    private static Task<bool> Forget(Market market) => market.In(async (IServiceProvider services) =>
    {
        await ActivatorUtilities.CreateInstance<ForgetOldUploads>(services).Run(CancellationToken.None);
        return true;
    });

    private async Task FilesOnDisk(Talk talk, int many)
    {
        var kept = await market.In((MessagesDbContext db) => db.Attachments.Where(a => a.ConversationId == talk.OrderId).Select(a => a.Id).ToListAsync());
        kept.Count.ShouldBe(many);
        foreach (var id in kept) (await market.Get<IFileStore>().Length(id, CancellationToken.None)).ShouldBeGreaterThan(0);
    }
}
