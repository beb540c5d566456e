using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.WritePersonalData;
using Marketplace.Contracts.Personal;
using Marketplace.Files.Storage;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.MakeDataFile;

/// <summary>
/// Makes the files that people asked for, one by one; all hosts share the work. It isn't a recurring job, because a large file would keep the others
/// waiting. What a dead host began, another makes anew.
/// </summary>
internal sealed class MakeDataFiles(IServiceScopeFactory scopes, IFileStore store, IdGenerator ids, TimeProvider clock, IOptions<AccountsOptions> options, ILogger<MakeDataFiles> log)
    : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes all that are due.</summary>
    public async Task Run(CancellationToken cancel)
    {
        while (await Take(cancel) is var (account, fileId))
        {
            long? size = null;
            try
            {
                size = await Make(account, fileId, cancel);
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested)
            {
                log.LogError(failure, "Could not make the file with the data of account {AccountId}", account);
            }
            await End(account, fileId, size, cancel);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.DataFileLook);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Run(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "Could not look for files to make");
            }
        }
    }

    /// <summary>Claims the one that has waited longest.</summary>
    private async Task<(long Account, long FileId)?> Take(CancellationToken cancel)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
            var now = Now;
            if (await db.DataFiles.Where(f => f.DueAt <= now).OrderBy(f => f.DueAt).FirstOrDefaultAsync(cancel) is not { } next) return null;
            var old = next.FileId;
            next.Begin(ids.Next(), now + Lease);
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                continue;
            }
            if (old != 0) await store.Delete(old, cancel);
            return (next.Id, next.FileId);
        }
    }

    /// <returns>Its size in bytes.</returns>
    private async Task<long> Make(long account, long fileId, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var pipe = new Pipe();
        var stored = store.Append(fileId, 0, pipe.Reader.AsStream(), long.MaxValue, cancel);
        try
        {
            await using (var zip = await ZipArchive.CreateAsync(pipe.Writer.AsStream(leaveOpen: true), ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancel))
            {
                var file = new PersonalZip(zip, new Renewal(scopes, clock, account, fileId).GoOn);
                foreach (var part in scope.ServiceProvider.GetServices<IPersonalData>()) await part.Export(account, file, cancel);
            }
            await pipe.Writer.CompleteAsync();
        }
        catch (Exception failure)
        {
            // So that what is half done isn't taken for a whole file.
            await pipe.Writer.CompleteAsync(failure);
            await stored.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
        return await stored;
    }

    private async Task End(long account, long fileId, long? size, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        if (await db.DataFiles.SingleOrDefaultAsync(f => f.Id == account && f.FileId == fileId, cancel) is { } file)
        {
            if (size is { } bytes) file.Finish(bytes, options.Value.DataFileKept, Now);
            else file.Fail(Now);
            try
            {
                await db.SaveChangesAsync(cancel);
                if (size is not null) return;
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // Another host makes it, because this one took too long.
            }
        }
        await store.Delete(fileId, cancel);
    }

    /// <summary>Tells the other hosts that this one is still at work.</summary>
    private sealed class Renewal(IServiceScopeFactory scopes, TimeProvider clock, long account, long fileId)
    {
        private DateTime said = clock.GetUtcNow().UtcDateTime;

        public async Task GoOn(CancellationToken cancel)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (now - said < Lease / 4) return;
            said = now;
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
            var kept = await db.Write(c => db.DataFiles.Where(f => f.Id == account && f.FileId == fileId && f.DueAt != null)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.DueAt, now + Lease), c), cancel);
            if (kept == 0) throw new InvalidOperationException("Another host makes this file meanwhile.");
        }
    }
}
