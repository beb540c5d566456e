using System.Globalization;
using Marketplace.Kernel.Web;
using Marketplace.Ledger;
using Marketplace.Reviews.AppendToLedger;
using Marketplace.Reviews.Domain.Ledger;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.ServeLedger;

/// <summary>The ledger for programs: C2SP tlog-tiles below <c>/ledger</c>, proofs as C2SP tlog-proof.</summary>
[AllowAnonymous, OutputCache(PolicyName = SameForVisitors.Policy)]
internal sealed class ServeLedgerController(ReviewsDbContext db, LedgerProofs proofs) : Controller
{
    private const string Text = "text/plain; charset=utf-8";
    private const string Bytes = "application/octet-stream";
    private const long MostTiles = 1L << 40;

    [HttpGet("/ledger/checkpoint")]
    public async Task<IActionResult> Checkpoint(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-cache";
        return await proofs.Newest(cancel) is { } newest ? Content(newest.Note, Text) : NotFound();
    }

    /// <summary>One line for each key; from the second on, with the entry that introduces it.</summary>
    [HttpGet("/ledger/keys")]
    public async Task<IActionResult> Keys(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-cache";
        var keys = await LedgerKeys.All(db, cancel);
        return Content(string.Concat(keys.Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Verifier} {k.IntroducedBy}").TrimEnd() + "\n")), Text);
    }

    [HttpGet("/ledger/proofs/{position:long}")]
    public async Task<IActionResult> Proof(long position, long? size, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-cache";
        return await proofs.Of(position, size, [], cancel) is { } proof ? Content(proof.ToString(), Text) : NotFound();
    }

    [HttpGet("/ledger/tile/{**path}")]
    public async Task<IActionResult> Hashes(string path, CancellationToken cancel)
    {
        if (Tile.Find($"tile/{path}") is not { Index: < MostTiles } tile) return NotFound();
        var bytes = tile.Level == Tile.Entries ? await EntriesOf(tile, cancel) : await HashesOf(tile, cancel);
        if (bytes is null) return NotFound();
        Response.Headers.CacheControl = tile.IsFull ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        return File(bytes, Bytes);
    }

    private async Task<byte[]?> HashesOf(Tile tile, CancellationToken cancel)
    {
        var (key, length) = (LedgerTile.KeyOf(tile.Level, tile.Index), tile.Width * MerkleTree.HashLength);
        var hashes = await db.Tiles.Where(t => t.Tree == LedgerTile.Log && t.Key == key).Select(t => t.Hashes).SingleOrDefaultAsync(cancel);
        return hashes?.Length >= length ? hashes[..length] : null;
    }

    private async Task<byte[]?> EntriesOf(Tile tile, CancellationToken cancel)
    {
        var first = tile.Index * Tile.FullWidth;
        var lines = await db.Entries.Where(e => e.Position >= first && e.Position < first + tile.Width).OrderBy(e => e.Position).Select(e => e.Line).ToListAsync(cancel);
        return lines.Count == tile.Width ? EntryBundle.Write(lines) : null;
    }
}
