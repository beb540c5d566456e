using System.Text;
using Marketplace.Ledger;

namespace Marketplace.UnitTests.Ledger;

public sealed class SignedNoteTests
{
    // The example in the documentation of golang.org/x/mod/sumdb/note.
    private const string Private = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string Public = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string Words = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string Signed = Words + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    [Fact]
    [Trait("Rule", "REP-8")]
    public void A_note_is_signed_as_the_checksum_database_of_Go_does_it()
    {
        using var key = SigningKey.Parse(Private);
        key.Verifier.Text.ShouldBe(Public);
        key.Export().ShouldBe(Private);
        SignedNote.Sign(Words, key).ShouldBe(Signed);
        SignedNote.Open(Signed, VerifierKey.Parse(Public)).Text.ShouldBe(Words);
    }

    [Theory]
    [InlineData("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop")]
    [InlineData("TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6")]
    public void Keys_of_others_are_read(string key) => VerifierKey.Parse(key).Text.ShouldBe(key);

    [Fact]
    [Trait("Rule", "REP-8")]
    public void A_key_with_any_changed_character_is_none()
    {
        for (var i = 0; i < Public.Length; i++)
        {
            var changed = $"{Public[..i]}{(Public[i] == 'A' ? 'B' : 'A')}{Public[(i + 1)..]}";
            Should.Throw<FormatException>(() => VerifierKey.Parse(changed), changed);
        }
    }

    [Fact]
    [Trait("Rule", "REP-8")]
    public void A_note_with_any_changed_character_is_refused()
    {
        var key = VerifierKey.Parse(Public);
        for (var i = 0; i < Signed.Length; i++)
        {
            var changed = $"{Signed[..i]}{(Signed[i] == 'A' ? 'B' : 'A')}{Signed[(i + 1)..]}";
            Should.Throw<FormatException>(() => SignedNote.Open(changed, key), changed);
        }
    }

    [Fact]
    public void Signatures_of_unknown_keys_are_ignored_but_not_enough()
    {
        using var stranger = SigningKey.Create("stranger.example/log");
        using var known = SigningKey.Create("market.example/ledger");
        SignedNote.Open(SignedNote.Sign("text\n", stranger, known), known.Verifier).SignedBy.ShouldBe([known.Verifier]);
        Should.Throw<FormatException>(() => SignedNote.Open(SignedNote.Sign("text\n", stranger), known.Verifier));
        Should.Throw<FormatException>(() => SignedNote.Sign("text without an end", known));
    }

    [Fact]
    [Trait("Rule", "REP-8")]
    public void A_checkpoint_is_three_lines()
    {
        using var key = SigningKey.Create("market.example/ledger");
        var checkpoint = new Checkpoint("market.example/ledger", 7, MerkleTree.Leaf([]));
        checkpoint.Text.ShouldBe("market.example/ledger\n7\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n");
        var opened = Checkpoint.Open(SignedNote.Sign(checkpoint.Text, key), key.Verifier);
        (opened.Origin, opened.Size, Convert.ToHexString(opened.Root)).ShouldBe((checkpoint.Origin, 7, Convert.ToHexString(checkpoint.Root)));
        Checkpoint.Parse(checkpoint.Text + "one more line\n").Size.ShouldBe(7);
        foreach (var wrong in new[] { "", "a\n1\n", "a\n01\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n", "a\n-1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n", "a\n1\nbjQL\n" })
        {
            Should.Throw<FormatException>(() => Checkpoint.Parse(wrong), wrong);
        }
        var foreign = SignedNote.Sign(new Checkpoint("other.example/ledger", 7, checkpoint.Root).Text, key);
        Should.Throw<FormatException>(() => Checkpoint.Open(foreign, key.Verifier));
    }

    [Fact]
    [Trait("Rule", "REP-8")]
    public void A_proof_of_one_entry_needs_nothing_but_the_key()
    {
        using var key = SigningKey.Create("market.example/ledger");
        var proof = Log(key, "one", "two", "three").Prove(1, [7, 8], key);
        var read = LogProof.Parse(proof.ToString());
        read.ToString().ShouldBe(proof.ToString());
        read.Index.ShouldBe(1);
        read.Extra.ShouldBe([7, 8]);
        read.Verify(Encoding.UTF8.GetBytes("two"), key.Verifier).Size.ShouldBe(3);
        Should.Throw<FormatException>(() => read.Verify(Encoding.UTF8.GetBytes("three"), key.Verifier));
        Should.Throw<FormatException>(() => (read with { Index = 2 }).Verify(Encoding.UTF8.GetBytes("two"), key.Verifier));
        (proof with { Extra = [] }).ToString().ShouldStartWith("c2sp.org/tlog-proof@v1\nindex 1\n");
    }

    [Fact]
    [Trait("Rule", "REP-8")]
    public void A_new_key_is_introduced_by_the_old_one()
    {
        using var old = SigningKey.Create("market.example/ledger");
        using var next = SigningKey.Create("market.example/ledger");
        using var thief = SigningKey.Create("market.example/ledger");
        var log = Log(old, "one", Encoding.UTF8.GetString(KeyRotation.Entry(next.Verifier)));
        KeyRotation.Verify(old.Verifier, next.Verifier, log.Prove(1, [], old, next));
        Should.Throw<FormatException>(() => KeyRotation.Verify(old.Verifier, next.Verifier, log.Prove(1, [], next)), "the old key has not signed");
        Should.Throw<FormatException>(() => KeyRotation.Verify(old.Verifier, next.Verifier, log.Prove(1, [], old)), "the new key has not signed");
        // Anybody can sign a checkpoint of another log as well.
        Should.Throw<FormatException>(() => KeyRotation.Verify(old.Verifier, thief.Verifier, log.Prove(1, [], old, thief)));
    }

    [Fact]
    [Trait("Rule", "REP-8")]
    public void A_commitment_depends_on_purpose_salt_and_text()
    {
        var salt = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();
        // Computed with Python's hashlib.
        Convert.ToHexStringLower(Commitment.To("review", salt, "Good")).ShouldBe("162f5ed30901d3330a2e3403c3e9de75d01f580aa89c8eed901d3a60821e2ed2");
        string[] all = [.. new[] { Commitment.To("review", salt, "Good"), Commitment.To("review", salt, "Good."), Commitment.To("reply", salt, "Good"), Commitment.To("review", Commitment.NewSalt(), "Good") }.Select(Convert.ToHexString)];
        all.ShouldBeUnique();
        Should.Throw<ArgumentOutOfRangeException>(() => Commitment.To("review", salt.AsSpan(1), "Good"));
    }

    private static SmallLog Log(SigningKey key, params string[] entries) => new(key.Verifier.Name, entries);

    private sealed record SmallLog(string Origin, string[] Entries)
    {
        public LogProof Prove(long index, byte[] extra, params SigningKey[] keys)
        {
            var edge = new TreeEdge(0, new Dictionary<(int, long), byte[]>());
            foreach (var entry in Entries) edge.Append(MerkleTree.Leaf(Encoding.UTF8.GetBytes(entry)));
            var tiles = new StoredTiles(edge.TakeChanged().ToDictionary(t => (t.Tile.Level, t.Tile.Index), t => t.Hashes));
            var note = SignedNote.Sign(new Checkpoint(Origin, edge.Size, edge.Root()).Text, keys);
            return new LogProof(index, tiles.Roots(MerkleProof.Inclusion(index, edge.Size)), note, extra);
        }
    }
}
