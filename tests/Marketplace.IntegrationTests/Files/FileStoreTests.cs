using Marketplace.Files.Storage;
using Marketplace.IntegrationTests.Messages;

namespace Marketplace.IntegrationTests.Files;

/// <summary>Both stores keep the same promises.</summary>
public sealed class FileStoreTests
{
    private const long File = 0x1234_5678_9abc;
    private static readonly byte[] Content = [.. Enumerable.Range(0, 9_000_000).Select(i => (byte)(i / 7))];

    [Fact, Trait("Rule", "MSG-3")]
    public async Task A_folder_keeps_what_came()
    {
        await using var market = new Market();
        await Promise(market.Get<IFileStore>());
    }

    [NodeFact("azurite"), Trait("Rule", "MSG-3")]
    public async Task Blob_storage_keeps_what_came()
    {
        using var azurite = new Azurite();
        await using var market = new Market { Settings = { ["Files:Azure:ConnectionString"] = azurite.ConnectionString } };
        await Promise(market.Get<IFileStore>());

        var talk = await Talk.Begin(market);
        var buyer = await Sending.Open(talk, talk.Buyer);
        await buyer.Say("From the cloud", await buyer.Upload("large.bin", Content));
        var page = await talk.Open(talk.Seller);
        (await (await page.Follow("large.bin")).Response.Content.ReadAsByteArrayAsync()).AsSpan().SequenceEqual(Content).ShouldBeTrue();
        using var request = new HttpRequestMessage(HttpMethod.Get, page.Document.QuerySelector(".messages .file a")!.GetAttribute("href"))
        {
            Headers = { Range = new(8_000_000, 8_000_099) },
        };
        (await (await page.Browser.Send(request)).Response.Content.ReadAsByteArrayAsync()).ShouldBe(Content[8_000_000..8_000_100]);
    }

    private static async Task Promise(IFileStore store)
    {
        (await store.Length(File, default)).ShouldBe(0);
        await Should.ThrowAsync<FileNotFoundException>(() => store.Open(File, default));
        await store.Delete(File, default);
        (await Append(store, 0, Content[..5_000_000])).ShouldBe(5_000_000);
        (await Should.ThrowAsync<FileConflict>(() => Append(store, 0, [1]))).IsBusy.ShouldBeFalse();
        (await Should.ThrowAsync<FileConflict>(() => Append(store, 5_000_001, [1]))).IsBusy.ShouldBeFalse();
        (await store.Length(File, default)).ShouldBe(5_000_000);

        // The connection breaks, and the received part is kept.
        await Should.ThrowAsync<IOException>(() => store.Append(File, 5_000_000, new CutOff(Content[5_000_000..6_000_000]), Content.Length, default));
        (await store.Length(File, default)).ShouldBe(6_000_000);
        (await Append(store, 6_000_000, Content[6_000_000..])).ShouldBe(Content.Length);
        await Should.ThrowAsync<FileTooLong>(() => Append(store, Content.Length, [1]));

        await using (var whole = await store.Open(File, default))
        {
            var read = new MemoryStream();
            await whole.CopyToAsync(read);
            read.ToArray().AsSpan().SequenceEqual(Content).ShouldBeTrue();
            whole.Position = 8_999_990;
            var end = new byte[10];
            await whole.ReadExactlyAsync(end);
            end.ShouldBe(Content[^10..]);
        }
        await store.Delete(File, default);
        (await store.Length(File, default)).ShouldBe(0);
    }

    [Fact, Trait("Rule", "MSG-3")]
    public async Task A_file_has_one_writer_at_a_time()
    {
        await using var market = new Market();
        var store = market.Get<IFileStore>();
        var slow = new Pipe();
        var first = store.Append(File, 0, slow, 10, default);
        await slow.Asked;
        (await Should.ThrowAsync<FileConflict>(() => Append(store, 0, [1]))).IsBusy.ShouldBeTrue();
        slow.End();
        (await first).ShouldBe(0);
        (await Append(store, 0, [1])).ShouldBe(1);
    }

    private static async Task<long> Append(IFileStore store, long offset, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return await store.Append(File, offset, content, Content.Length, default);
    }

    /// <summary>Ends with the connection.</summary>
    private sealed class CutOff(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("The connection is gone.");
    }

    /// <summary>Returns nothing until it ends.</summary>
    private sealed class Pipe : MemoryStream
    {
        private readonly TaskCompletionSource asked = new();
        private readonly TaskCompletionSource<int> end = new();

        public Task Asked => asked.Task;

        public void End() => end.SetResult(0);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            asked.TrySetResult();
            return await end.Task;
        }
    }
}
