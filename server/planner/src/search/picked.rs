//! Some of a number of things, to pick from at random.

pub struct Picked {
    list: Vec<u32>,
    position: Vec<u32>,
}

const ABSENT: u32 = u32::MAX;

impl Picked {
    pub fn none(count: usize) -> Self {
        Self { list: Vec::new(), position: vec![ABSENT; count] }
    }

    pub fn all(count: usize) -> Self {
        Self { list: (0..count as u32).collect(), position: (0..count as u32).collect() }
    }

    pub fn list(&self) -> &[u32] {
        &self.list
    }

    pub fn set(&mut self, one: u32, is_picked: bool) {
        let position = self.position[one as usize];
        match (position == ABSENT, is_picked) {
            (true, true) => {
                self.position[one as usize] = self.list.len() as u32;
                self.list.push(one);
            }
            (false, false) => {
                self.list.swap_remove(position as usize);
                if let Some(moved) = self.list.get(position as usize) {
                    self.position[*moved as usize] = position;
                }
                self.position[one as usize] = ABSENT;
            }
            _ => {}
        }
    }
}
