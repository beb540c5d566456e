using System.IO.Compression;
using System.Net;
using System.Text;
using Marketplace.Casework.Uploads;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Moderation;

[Trait("Rule", "MOD-3")]
public sealed class EvidenceUploadTests(Market market) : IClassFixture<Market>
{
    private const int Megabyte = 1024 * 1024;
    private const string Html = "<html><script>alert(1)</script></html>";

    public static TheoryData<Upload, string> Refused => new()
    {
        { new("empty.png", []), "“empty.png” is empty. Choose another file." },
        { new("photo.png", Encoding.UTF8.GetBytes(Html)), "The content of “photo.png” doesn't match its file name. Check the file and send it again." },
        { new("page.html", Encoding.UTF8.GetBytes(Html), "text/html"), "“page.html” can't be used. Choose a picture (PNG, JPEG or WebP), a PDF or a plain text file." },
        { new("bomb.zip", ZipBomb(), "application/zip"), "“bomb.zip” can't be used. Choose a picture (PNG, JPEG or WebP), a PDF or a plain text file." },
        { new("half.png", Evidences.Picture()[..30]), "“half.png” is damaged or incomplete. Save the picture again and upload the new file." },
        { new("large.pdf", Evidences.PdfOf(10 * Megabyte + 1), "application/pdf"), "“large.pdf” is larger than 10 MB. Choose a smaller file." },
        { new("photo.heic", [0, 0, 0, 24, .. "ftypheic-photo"u8]), "“photo.heic” is in the HEIC format. Save it as JPEG or PNG and upload that file." },
        { new("../../../etc/passwd", Encoding.UTF8.GetBytes("root"), "text/plain"), "" },
        { new("C:\\Users\\me\\chat.txt", Encoding.UTF8.GetBytes("half the money"), "text/plain"), "" },
    };

    [Theory, MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task What_is_not_what_it_says_is_refused_with_the_reason_and_no_path_is_kept(Upload file, string sentence)
    {
        var dispute = await Dispute.Begin(market);
        var page = await dispute.Send(files: [("Files", file), ("Files", Evidences.Png("good.png"))]);
        if (sentence.Length == 0)
        {
            page.Errors.ShouldBeEmpty();
            page.Body.ShouldNotContain("etc/");
            page.Body.ShouldNotContain("Users");
            return;
        }
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Files").ShouldBe(sentence);
        page.ValueOf("Explanation").ShouldBe(Dispute.Why);
        // The valid file doesn't have to be uploaded again.
        page.Document.QuerySelectorAll("input[name='Form.FileIds']").ShouldHaveSingleItem();
        page.Text.ShouldContain("good.png");
        (await page.Submit("Send request")).Text.ShouldContain("good.png");
    }

    [Fact]
    public async Task A_file_of_exactly_10_MB_is_kept_and_comes_back_whole()
    {
        var dispute = await Dispute.Begin(market);
        var bill = Evidences.PdfOf(10 * Megabyte);
        bill.Length.ShouldBe(10 * Megabyte);
        var filed = await dispute.File(files: [("Files", new Upload("large.pdf", bill, "application/pdf"))]);
        var position = (await filed.Stored()).Evidence.Single(e => e.Kind == EvidenceKind.File).Position;
        var response = (await market.SignInAs(dispute.Seller).Open($"{filed.PartyPath}/files/{position}")).Response;
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(bill);
        (await market.In((ModerationDbContext db) => db.Set<EvidenceChunk>().CountAsync(c => db.Files.Any(f => f.Id == c.FileId && f.SubjectId == dispute.Review.Id))))
            .ShouldBe(10 * Megabyte / EvidenceChunk.Size);
    }

    [Fact]
    public async Task A_request_holds_up_to_ten_files()
    {
        var dispute = await Dispute.Begin(market);
        var files = Enumerable.Range(1, 11).Select(i => ("Files", Evidences.Text($"note{i}.txt", $"Note number {i}."))).ToArray();
        var page = await dispute.Send(files: files);
        page.ErrorAt("Files").ShouldBe("Attach at most 10 files.");
        page.ValueOf("Explanation").ShouldBe(Dispute.Why);
        page = await dispute.Send(files: files[..10]);
        page.Errors.ShouldBeEmpty();
        page.Text.ShouldContain("note10.txt");
    }

    [Fact]
    public async Task Files_wait_with_the_form_and_one_that_is_unticked_is_left_out()
    {
        var dispute = await Dispute.Begin(market);
        var page = await dispute.Send("", files: [("Files", Evidences.Text("one.txt", "one")), ("Files", Evidences.Text("two.txt", "two"))], button: "Upload files");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.ValueOf("Explanation").ShouldBe(Dispute.Why);
        page.Document.QuerySelectorAll("input[name='Form.FileIds']").Length.ShouldBe(2);
        // Uploading the same file again doesn't add a file.
        page = await page.Submit("Upload files", new { Reason = "Blackmail" }, ("Files", Evidences.Text("two again.txt", "two")));
        var boxes = page.Document.QuerySelectorAll("input[name='Form.FileIds']").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().ToList();
        boxes.Count.ShouldBe(2);
        boxes[0].IsChecked = false;
        var filed = await page.Submit("Send request");
        filed.Text.ShouldContain("two.txt");
        filed.Text.ShouldNotContain("one.txt");
    }

    [Fact]
    public async Task Files_of_another_review_or_seller_are_not_taken_over()
    {
        var (dispute, other) = (await Dispute.Begin(market), await Dispute.Begin(market));
        await other.Send("", files: [("Files", Evidences.Text("secret.txt", "a secret"))], button: "Upload files");
        var foreign = await market.In((ModerationDbContext db) => db.Files.Where(f => f.SubjectId == other.Review.Id).Select(f => f.Id).SingleAsync());
        var browser = market.SignInAs(dispute.Seller);
        using var request = Dispute.Fill(await browser.Open(dispute.FormPath), "Blackmail", Dispute.Why, [], []);
        ((MultipartFormDataContent)request.Content!).Add(new StringContent($"{foreign}"), "Form.FileIds");
        var page = await browser.Send(request);
        page.ErrorAt("MessageIds").ShouldNotBeEmpty();
        page.Body.ShouldNotContain("secret.txt");
        (await market.In((ModerationDbContext db) => db.Files.CountAsync(f => f.Id == foreign && f.CaseId == null))).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_kept_where_nothing_can_be_filed_and_never_more_than_a_request_holds()
    {
        var dispute = await Dispute.Begin(market);
        for (var i = 0; i < 3; i++)
        {
            await dispute.Send("", files: [.. Enumerable.Range(0, 6).Select(n => ("Files", Evidences.Text($"{i}-{n}.txt", $"{i} {n}")))], button: "Upload files");
        }
        (await Kept(dispute)).ShouldBeLessThanOrEqualTo(10);
        await dispute.File(files: [("Files", Evidences.Png("chat.png"))]);
        var before = await Kept(dispute);
        await Posts.With(market.SignInAs(dispute.Seller), $"{dispute.FormPath}/draft");
        (await Kept(dispute)).ShouldBe(before);

        Task<int> Kept(Dispute of) => market.In((ModerationDbContext db) => db.Files.CountAsync(f => f.SubjectId == of.Review.Id));
    }

    [Theory]
    [InlineData("chat ü.png", "image/webp", "inline")]
    [InlineData("chat.txt", "text/plain; charset=utf-8", "inline")]
    [InlineData("bill.pdf", "application/pdf", "attachment")]
    public async Task A_file_is_safe_to_open(string name, string type, string disposition)
    {
        var dispute = await Dispute.Begin(market);
        var content = name[^3..] switch
        {
            "png" => [.. Evidences.Picture(), .. Encoding.UTF8.GetBytes(Html)],
            "txt" => Encoding.UTF8.GetBytes(Html),
            _ => Encoding.UTF8.GetBytes($"%PDF-1.7\n{Html}\n%%EOF\n"),
        };
        var filed = await dispute.File(files: [("Files", new Upload(name, content))]);
        var position = (await filed.Stored()).Evidence.Single(e => e.Kind == EvidenceKind.File).Position;
        foreach (var page in new[]
        {
            await market.SignInAs(dispute.Seller).Open($"{filed.PartyPath}/files/{position}"),
            await market.SignInAs(market.Support()).Open($"{filed.Path}/files/{position}"),
        })
        {
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Response.Content.Headers.ContentType!.ToString().ShouldBe(type);
            page.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe(disposition);
            page.Response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldBe("default-src 'none'; sandbox");
            page.Response.Headers.GetValues("X-Content-Type-Options").ShouldHaveSingleItem().ShouldBe("nosniff");
            page.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
            if (!name.EndsWith("png", StringComparison.Ordinal)) continue;
            page.Body.ShouldNotContain("script");
            page.Response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("chat ü.webp");
        }
    }

    [Fact]
    public async Task Files_whose_request_never_came_are_forgotten_after_a_day()
    {
        using var own = new Market();
        var dispute = await Dispute.Begin(own);
        await dispute.Send("", files: [("Files", Evidences.Png("draft.png"))], button: "Upload files");
        own.Clock.Advance(TimeSpan.FromHours(23));
        await Forget();
        (await Count()).ShouldBe((1, 1));
        own.Clock.Advance(TimeSpan.FromHours(2));
        await Forget();
        (await Count()).ShouldBe((0, 0));

        Task Forget() => own.Work<DeleteOldDrafts<ModerationDbContext>>();
        Task<(int, int)> Count() => own.In(async (ModerationDbContext db) => (await db.Files.CountAsync(), await db.Set<EvidenceChunk>().CountAsync()));
    }

    private static byte[] ZipBomb()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("zeros", CompressionLevel.SmallestSize).Open();
            entry.Write(new byte[20_000_000]);
        }
        return memory.ToArray();
    }
}
