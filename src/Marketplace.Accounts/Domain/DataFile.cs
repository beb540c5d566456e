using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;

namespace Marketplace.Accounts.Domain;

/// <summary>The file with a person's data (rule ACC-6). Its id is the account's: one at a time.</summary>
internal sealed class DataFile : Aggregate
{
    public const int MostAttempts = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private DataFile()
    {
    }

    public DataFileState State { get; private set; }

    public DateTime AskedAt { get; private set; }

    /// <summary>When a host makes it, or makes it again because another one died; null if nothing is to be made.</summary>
    public DateTime? DueAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>The number of its bytes in the store; 0 before the first attempt. Each attempt has its own.</summary>
    public long FileId { get; private set; }

    public long Size { get; private set; }

    public DateTime? ReadyAt { get; private set; }

    /// <summary>When it is deleted; null once it is.</summary>
    public DateTime? ExpiresAt { get; private set; }

    public DateTime? TakenAt { get; private set; }

    public static DataFile Ask(long account, DateTime now) => new() { Id = account, AskedAt = now, DueAt = now };

    /// <summary>When the person can ask again; null if they can now.</summary>
    public DateTime? MayAskFrom(TimeSpan every, DateTime now) => State != DataFileState.Failed && now < AskedAt + every ? AskedAt + every : null;

    public bool IsReady(DateTime now) => State == DataFileState.Ready && now < ExpiresAt;

    /// <summary>Asks for a new one. The one of before can't be downloaded any more.</summary>
    public void AskAgain(TimeSpan every, DateTime now)
    {
        if (State == DataFileState.Asked) throw new RuleBroken("We're already preparing your data.");
        if (MayAskFrom(every, now) is { } from) throw new RuleBroken("You can ask for your data once a day. Ask again after {0}.", null, false, from);
        (State, AskedAt, DueAt, Attempts) = (DataFileState.Asked, now, now, 0);
        (Size, ReadyAt, ExpiresAt, TakenAt) = (0, null, null, null);
    }

    /// <summary>A host begins to make it.</summary>
    /// <param name="fileId">Where its bytes will be.</param>
    /// <param name="until">When another host takes over, unless this one says that it goes on.</param>
    public void Begin(long fileId, DateTime until) => (FileId, DueAt, Attempts) = (fileId, until, Attempts + 1);

    public void Finish(long size, TimeSpan kept, DateTime now)
    {
        (State, Size, ReadyAt, ExpiresAt, DueAt) = (DataFileState.Ready, size, now, now + kept, null);
        Raise(new PersonalDataReady(Id, ExpiresAt.Value) { OccurredAt = now });
    }

    /// <summary>An attempt failed. After some it is given up, and the person can ask again.</summary>
    public void Fail(DateTime now)
    {
        if (Attempts < MostAttempts) DueAt = now + Pause;
        else (State, DueAt) = (DataFileState.Failed, null);
    }

    /// <summary>The download begins.</summary>
    public void Take(DateTime now) => (State, TakenAt) = (DataFileState.Taken, now);

    /// <summary>The download broke off: it can be tried again.</summary>
    public void GiveBack() => (State, TakenAt) = (DataFileState.Ready, null);

    /// <summary>Its bytes are deleted.</summary>
    public void Forget()
    {
        if (State == DataFileState.Ready) State = DataFileState.Expired;
        (FileId, ExpiresAt) = (0, null);
    }
}
