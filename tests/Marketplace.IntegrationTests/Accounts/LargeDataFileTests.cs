using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.WritePersonalData;
using Marketplace.Files.Storage;
using Marketplace.IntegrationTests.Messages;
using Marketplace.Kernel.Persistence;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>A person with more data than a host may hold in memory.</summary>
[Trait("Rule", "ACC-6")]
public sealed class LargeDataFileTests : IDisposable
{
    private const int Piece = 1024 * 1024, Pieces = 96;

    /// <summary>Less than the person's file, so a host that held all of it would fail.</summary>
    private const long MostMemory = 48 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Market market = new();

    public LargeDataFileTests() => market.Clock.Advance(DateTime.UtcNow - market.Clock.Now);

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task A_file_of_any_size_costs_no_memory()
    {
        var (few, much) = (await Talk.Begin(market), await Talk.Begin(market));
        foreach (var talk in new[] { few, much }) await talk.Open(talk.Buyer, "/account");
        await much.Fill(3000);
        var content = RandomNumberGenerator.GetBytes(Piece);
        await Send(much, content);
        // Of the host in its own process: the one of the test makes none by itself.
        market.Settings["Accounts:DataFileLook"] = "00:00:01";
        // Young objects may otherwise fill 64 MB for each processor before they are collected, which says nothing about what is held.
        (market.Settings["DOTNET_gcServer"], market.Settings["DOTNET_GCgen0size"]) = ("0", "0x1000000");
        using var host = await HostProcess.Start(market);
        await Make(few.Buyer);
        var before = host.PeakMemory;
        var made = await Make(much.Buyer);
        (host.PeakMemory - before).ShouldBeLessThan(MostMemory);

        await using var zip = new ZipArchive(await market.Get<IFileStore>().Open(made, CancellationToken.None));
        await using var file = await zip.Entries.Single(e => e.FullName.StartsWith("messages/", StringComparison.Ordinal)).OpenAsync();
        using var wanted = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var piece = 0; piece < Pieces; piece++) wanted.AppendData(content);
        (await SHA256.HashDataAsync(file)).ShouldBe(wanted.GetHashAndReset());
    }

    /// <summary>Else another host would begin anew after five minutes, and so on for ever.</summary>
    [Fact]
    public async Task Work_on_a_file_goes_on_with_each_piece_of_it()
    {
        var told = 0;
        await using var zip = await ZipArchive.CreateAsync(new MemoryStream(), ZipArchiveMode.Create, leaveOpen: false, Encoding.UTF8);
        var file = new PersonalZip(zip, _ =>
        {
            told++;
            return Task.CompletedTask;
        });
        await file.Add("film.mp4", async (to, cancel) =>
        {
            for (var piece = 0; piece < 10; piece++) await to.WriteAsync(new byte[1000], cancel);
        }, CancellationToken.None);
        told.ShouldBeGreaterThanOrEqualTo(10);
    }

    /// <summary>The buyer sends a file of 96 MB.</summary>
    private async Task Send(Talk talk, byte[] content)
    {
        var (store, id) = (market.Get<IFileStore>(), market.Get<IdGenerator>().Next());
        for (var piece = 0; piece < Pieces; piece++)
        {
            using var next = new MemoryStream(content);
            await store.Append(id, (long)piece * Piece, next, long.MaxValue, CancellationToken.None);
        }
        await market.In(async (MessagesDbContext db) =>
        {
            var conversation = await db.Conversations.Include(c => c.Participants).SingleAsync(c => c.Id == talk.OrderId);
            var file = new Attachment(id, conversation.ParticipantOf(talk.Buyer.Id)!, "film.mp4", (long)Pieces * Piece, market.Clock.Now);
            file.Complete(file.Size, "video/mp4", isToScan: false);
            db.Add(file);
            db.Messages.Add(conversation.Write(market.Get<IdGenerator>().Next(), Contracts.Orders.Party.Buyer, Guid.NewGuid(), "The film", market.Clock.Now, [file]));
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>Asks for a person's file, and waits until the host has made it.</summary>
    /// <returns>The file's number.</returns>
    private async Task<long> Make(Person person)
    {
        await market.In(async (AccountsDbContext db) =>
        {
            db.DataFiles.Add(DataFile.Ask(person.Id, market.Clock.Now));
            return await db.SaveChangesAsync();
        });
        using var patience = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await timer.WaitForNextTickAsync(patience.Token))
        {
            if (await market.FileOf(person) is { State: DataFileState.Ready } made) return made.FileId;
        }
        throw new InvalidOperationException("Not reached.");
    }
}
