using System.Diagnostics;
using System.Globalization;
using System.Text;
using Marketplace.Contracts;
using Marketplace.Ledger;
using Marketplace.Reviews.AppendToLedger;
using Marketplace.Reviews.Domain.Ledger;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.VerifyReviews;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Reviews;

/// <summary>The ledger as its job, its readers and an operator who cheats see it.</summary>
internal static class Ledgers
{
    private const string Script =
        """
        import * as ledger from './ledger.mjs';
        import fs from 'node:fs';
        const [call, ...args] = JSON.parse(fs.readFileSync(0, 'utf8'));
        const read = async path => {
          const file = encodeURIComponent(path);
          if (!fs.existsSync(file)) throw new ledger.Fault('missing', { path, status: 404 });
          return new Uint8Array(fs.readFileSync(file));
        };
        try {
          console.log(JSON.stringify(await ledger[call](read, ...args)));
        } catch (failure) {
          console.log(failure.fault ?? failure.stack);
        }
        """;

    extension(Market market)
    {
        public Task Append() => market.Work<AppendToLedger>();

        public Task<(int Code, string Said)> VerifyReviews() => market.In(async (IEnumerable<IRunAsCommand> commands) =>
        {
            using var said = new StringWriter();
            var code = await commands.OfType<VerifyReviews>().Single().Run(said, CancellationToken.None);
            return (code, said.ToString().Trim());
        });

        public Task<List<LedgerEntry>> Entries() => market.In((ReviewsDbContext db) => db.Entries.AsNoTracking().OrderBy(e => e.Position).ToListAsync());

        public async Task<List<LedgerLine>> Lines() => [.. (await market.Entries()).Select(e => LedgerLine.Read(e.Line))];

        public async Task<byte[]> Bytes(string path)
        {
            using var client = market.CreateClient();
            return await client.GetByteArrayAsync(path);
        }

        public async Task<string> Words(string path) => Encoding.UTF8.GetString(await market.Bytes(path));

        public async Task<VerifierKey> LedgerKey(int number = 1) => VerifierKey.Parse((await market.Words("/ledger/keys")).Split('\n')[number - 1].Split(' ')[0]);

        /// <summary>Everything that the script may read, as files in a new folder of the market.</summary>
        public async Task<string> Save(params string[] shops)
        {
            var folder = Directory.CreateDirectory(Path.Combine(market.Folder, $"ledger-{Guid.NewGuid():n}")).FullName;
            var checkpoint = Checkpoint.Parse((await market.Words("/ledger/checkpoint")).Split("\n\n")[0] + "\n");
            var paths = new List<string> { "/ledger/checkpoint", "/ledger/keys" };
            paths.AddRange((await market.Words("/ledger/keys")).Trim().Split('\n').Skip(1).Select(k => long.Parse(k.Split(' ')[1], CultureInfo.InvariantCulture)).Select(p => $"/ledger/proofs/{p}?size={p + 1}"));
            for (var (level, count) = (0, checkpoint.Size); count > 0; (level, count) = (level + 1, count / 256))
            {
                paths.AddRange(Tiles(level, count));
                if (level == 0) paths.AddRange(Tiles(Tile.Entries, count));
            }
            foreach (var shop in shops) paths.AddRange([$"/ledger/sellers/{shop}/entries.csv", $"/ledger/sellers/{shop}/day", $"/sellers/{shop}/calculation/score/reviews.csv"]);
            foreach (var path in paths)
            {
                using var client = market.CreateClient();
                using var answer = await client.GetAsync(path);
                if (answer.IsSuccessStatusCode) await File.WriteAllBytesAsync(FileOf(folder, path), await answer.Content.ReadAsByteArrayAsync());
            }
            File.Copy(Path.Combine(Root(), "src/Marketplace.Web/wwwroot/ledger.js"), Path.Combine(folder, "ledger.mjs"));
            await File.WriteAllTextAsync(Path.Combine(folder, "check.mjs"), Script);
            return folder;
        }

        /// <summary>What an operator with the key can do: another history, signed and complete in itself.</summary>
        public Task Rewrite(Func<List<LedgerEntry>, IEnumerable<LedgerEntry>> change) => market.In(async (IServiceProvider services) =>
        {
            var db = (ReviewsDbContext)services.GetService(typeof(ReviewsDbContext))!;
            var entries = change(await db.Entries.AsNoTracking().OrderBy(e => e.Position).ToListAsync()).ToList();
            await db.Write(c => db.Entries.ExecuteDeleteAsync(c));
            await db.Write(c => db.Tiles.ExecuteDeleteAsync(c));
            await db.Write(c => db.Checkpoints.ExecuteDeleteAsync(c));
            await db.Write(c => db.Days.ExecuteDeleteAsync(c));
            var writer = await LedgerWriter.Open(db, CancellationToken.None);
            foreach (var entry in entries) writer.Add(entry.Line, entry.SellerId, entry.Seq, entry.ReviewId);
            using var key = await ((LedgerKeys)services.GetService(typeof(LedgerKeys))!).Current(CancellationToken.None);
            writer.Sign(market.Clock.Now, key);
            return await db.SaveChangesAsync();
        });
    }

    public static string FileOf(string folder, string path) => Path.Combine(folder, Uri.EscapeDataString(path));

    /// <summary>Runs a function of the site's script on saved files.</summary>
    /// <returns>What it returns as JSON, or the name of the fault that it found.</returns>
    public static async Task<string> RunScript(string folder, params string[] call)
    {
        using var node = Process.Start(new ProcessStartInfo("node") { ArgumentList = { "check.mjs" }, WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await node.StandardInput.WriteAsync(System.Text.Json.JsonSerializer.Serialize(call));
        node.StandardInput.Close();
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return said.Trim();
    }

    private static IEnumerable<string> Tiles(int level, long count)
    {
        for (var index = 0L; index * Tile.FullWidth < count; index++) yield return $"/ledger/{new Tile(level, index, (int)Math.Min(Tile.FullWidth, count - (index * Tile.FullWidth))).Path}";
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Marketplace.sln"))) at = at.Parent!;
        return at.FullName;
    }
}
